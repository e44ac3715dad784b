/**
 * Scripts, styles, fonts and pictures come from this origin alone; nothing inline, nothing evaluated. A picture may
 * also be one that the page itself has made (`blob:`): a drawing on its way to a PNG.
 */
const policy = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
}

/** The same answer with the security headers it lacks; what an API set for itself stays. */
export function secured(response: Response): Response {
  const answer = new Response(response.body, response)
  for (const [name, value] of Object.entries(headers)) {
    if (!answer.headers.has(name)) answer.headers.set(name, value)
  }
  return answer
}

const isHashed = (path: string): boolean => path.startsWith('/assets/')

/** An asset that is not there is answered with the page itself, which must not pass for a script. */
export const isMissingAsset = (response: Response, path: string): boolean =>
  isHashed(path) && (response.headers.get('content-type') ?? '').startsWith('text/html')

/** File names under /assets/ carry a hash of their content; every other name may change its content. */
export function cached(response: Response, path: string): Response {
  if (!response.ok) return response
  const answer = new Response(response.body, response)
  const kept = isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
  answer.headers.set('cache-control', kept)
  return answer
}
