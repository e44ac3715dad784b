export { createOutbox, fateOf } from './outbox.ts'
export type { Outbox, Parcel, Sent, Shelf } from './outbox.ts'
