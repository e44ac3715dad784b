export { activeTextModel, latestTextModel, readScored, saveTextModel } from './models.ts'
export type { ScoredRow, TextModel } from './models.ts'
export { nextToRead, runningReanalyses, saveReadings } from './reanalysis.ts'
export type { NewReading, OldReading, Reanalysis } from './reanalysis.ts'
