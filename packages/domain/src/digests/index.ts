export { closedCasesOf } from './closed.ts'
export type { ClosedCase } from './closed.ts'
export { digestMessage } from './digest.ts'
export type { ClosedCases, DigestCase, DigestFacts, HeldAlert, HeldReason, WatchedCustomer } from './facts.ts'
