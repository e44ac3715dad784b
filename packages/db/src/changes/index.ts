export { organizationsToWatch, readChanges, saveChanges } from './changes.ts'
export type { ChangeQuery, NewChange, StoredChange } from './changes.ts'
