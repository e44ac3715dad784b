export { deleteSignals, saveOutcome, saveSignals } from './save.ts'
export type { SaveOptions } from './save.ts'
export type { NewOutcome, NewPerson, NewSignal, SavedSignal } from './rows.ts'
