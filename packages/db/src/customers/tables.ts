/** Every table that holds something about a person, by the column that names them; erasure and export read this list. */
export const personalTables = [
  ['signals', 'customer_id'],
  ['outcomes', 'customer_id'],
  ['responses', 'customer_id'],
  ['asks', 'customer_id'],
  ['invitations', 'customer_id'],
  ['foreign_records', 'customer_id'],
  ['cases', 'customer_id'],
  ['case_events', 'customer_id'],
  ['alerts', 'customer_id'],
  ['risks', 'customer_id'],
  ['risk_changes', 'customer_id'],
  ['touched', 'customer_id'],
  ['consents', 'customer_id'],
  ['profiles', 'customer_id'],
] as const
