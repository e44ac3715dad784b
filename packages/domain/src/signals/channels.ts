/** Where a signal came through; `api` is the catch-all for machines. */
export const channels = [
  'web',
  'app',
  'email',
  'sms',
  'phone',
  'chat',
  'bot',
  'store',
  'kiosk',
  'social',
  'iot',
  'api',
] as const

export type Channel = (typeof channels)[number]

/** The stages of a customer's journey, in the order in which they are usually walked. */
export const stages = [
  'awareness',
  'consideration',
  'purchase',
  'delivery',
  'use',
  'support',
  'loyalty',
] as const

export type Stage = (typeof stages)[number]
