import type { Delivery } from '@vigia/contracts/deliveries'

import type { Format } from '../../../i18n/format.ts'
import type { Messages } from '../../../i18n/messages/index.ts'

/** Why it was held back or dropped, in words; a reason that nobody has words for is told as it is. */
export const heldWords = (reason: string, { alerts }: Messages): string =>
  (alerts.deliveries.heldReason as Record<string, string>)[reason] ?? reason

/** What became of a delivery in a few words: why it waits, or what came back. */
export function answerText(delivery: Delivery, t: Messages, format: Format): string {
  const { lastStatus, lastError, latencyMs, heldReason } = delivery
  const parts = [
    heldReason === null ? null : heldWords(heldReason, t),
    lastStatus === null ? null : String(lastStatus),
    lastError,
    latencyMs === null ? null : t.alerts.deliveries.latency(format.number(latencyMs)),
  ].filter((part) => part !== null)
  return parts.length === 0 ? t.common.none : parts.join(' · ')
}
