export { historyFrom, historyStatements, loadHistory, resolutionOf } from './history.ts'
export type { CustomerHistory } from './history.ts'
