/** What a customer's risk is told by: the groups of the model's terms, never more than eight. */
export const reasonCodes = [
  'negative_experiences',
  'open_issue',
  'repeat_contacts',
  'long_wait',
  'negative_text',
  'silence',
  'purchases',
  'relationship',
] as const

export type ReasonCode = (typeof reasonCodes)[number]
