import type { Channel, HistorySignal } from '../signals/index.ts'

/** The channels by which a customer reaches us about a problem. */
const contactChannels: ReadonlySet<Channel> = new Set([
  'phone',
  'chat',
  'email',
  'sms',
  'bot',
  'store',
  'kiosk',
])

/** Whether the customer reached us with this signal; buying again and our own solving are no contacts. */
export function isContact({ channel, type }: HistorySignal): boolean {
  return contactChannels.has(channel) && type !== 'issue_resolved' && type !== 'purchase'
}
