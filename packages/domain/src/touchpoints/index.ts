export { capitalized, quotedTouchpoint, spokenName, touchpointName, touchpointNames } from './names.ts'
