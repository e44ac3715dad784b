export { digestMessage } from './digest.ts'
export type { ClosedCases, DigestCase, DigestFacts, HeldAlert, HeldReason, WatchedCustomer } from './facts.ts'
