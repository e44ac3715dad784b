export { countSignals, readCells, readFunnel } from './read.ts'
export { signalsWithin } from './signals.ts'
