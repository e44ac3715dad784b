const BYTES = 32
const HOUR_MS = 3_600_000

/** A signing secret of Standard Webhooks: `whsec_` and the base64 of 32 random bytes. */
export const newSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))}`

/** A new secret in place of `secret`, which signs as well for `graceHours` more; whatever signed before it ends now. */
export const rotated = (secret: string, graceHours: number, now: Date) => ({
  secret: newSecret(),
  previousSecret: graceHours > 0 ? secret : null,
  previousSecretUntil: graceHours > 0 ? now.getTime() + graceHours * HOUR_MS : null,
})
