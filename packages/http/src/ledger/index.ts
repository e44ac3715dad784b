export { keepLedger } from './ledger.ts'
export type { LedgerEntry } from './ledger.ts'
