const BYTES = 32

/** A signing secret of Standard Webhooks: `whsec_` and the base64 of 32 random bytes. */
export const newSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))}`
