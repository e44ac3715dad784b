export type { Issue } from './issue.ts'
export { issuesOf, ledgerOf } from './ledger.ts'
export type { Ledger, LedgerEntry } from './ledger.ts'
