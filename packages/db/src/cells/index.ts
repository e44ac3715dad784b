export { countSignals, readCells, readFunnel } from './read.ts'
export { conditionsOf, signalsWithin } from './signals.ts'
