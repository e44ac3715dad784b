export { detectLanguage, languageFromTag } from './language.ts'
export type { Detection, Language } from './language.ts'
