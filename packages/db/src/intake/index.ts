export { saveOutcome, saveSignals } from './save.ts'
export type { NewOutcome, NewPerson, NewSignal, SavedSignal } from './rows.ts'
