export { settingsFrom } from './settings.ts'
export type { Settings, Targeting } from './settings.ts'
export { isWanted, matchesPath } from './targeting.ts'
