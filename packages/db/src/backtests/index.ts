export { nextCustomers, trialSetting, triedHistories } from './history.ts'
export type { HistoryWanted, TriedCustomer, TriedHistory } from './history.ts'
export {
  cancelBacktest,
  deleteBacktest,
  findBacktest,
  insertBacktest,
  listBacktests,
  organizationsWithBacktests,
  runningBacktests,
  saveBacktestPage,
} from './rows.ts'
export type { BacktestRow, BacktestStatus } from './rows.ts'
