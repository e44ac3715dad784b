export { mostSteps, readJourney } from './read.ts'
export type { JourneySpan, StepRow, TouchpointRow } from './read.ts'
