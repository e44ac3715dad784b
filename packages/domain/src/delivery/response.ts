/** An HTTP status, or why there is none; `refused` is a destination that we would not call. */
export type DeliveryAnswer = number | 'timeout' | 'network' | 'refused'

export type Verdict = 'delivered' | 'retry' | 'disable'

/**
 * What a receiver's answer means by Standard Webhooks: only 2xx is success (a redirect is not followed, and fails), and
 * only its own 410 Gone switches the destination off; everything else is worth another attempt.
 */
export function judgeResponse(answer: DeliveryAnswer): Verdict {
  if (answer === 410) return 'disable'
  return typeof answer === 'number' && answer >= 200 && answer < 300 ? 'delivered' : 'retry'
}
