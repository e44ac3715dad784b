import { isPublicDestination, type DeliveryAnswer } from '@vigia/domain/delivery'

const TIMEOUT_MS = 15_000

/** Posts JSON to somebody's own address. Redirects are not followed: a public address must not lead to a private one. */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  isLocal: boolean,
): Promise<DeliveryAnswer> {
  if (!isPublicDestination(url, isLocal).ok) return 'refused'
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Vigia-Invitations/1' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    return response.status
  } catch (err) {
    return err instanceof Error && err.name === 'TimeoutError' ? 'timeout' : 'network'
  }
}
