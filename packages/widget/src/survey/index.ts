export { showSurvey, showTab } from './card.ts'
export type { CardOptions } from './card.ts'
