export { countSignals, readCells, readFunnel } from './read.ts'
export { conditionsOf, newestWithin, signalsWithin } from './signals.ts'
