export { historyFrom, historyStatements, loadHistory } from './history.ts'
export type { CustomerHistory } from './history.ts'
