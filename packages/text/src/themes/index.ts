export { themeIds, themeNames } from './theme-names.ts'
export type { ThemeId } from './theme-names.ts'
export { themesOf } from './themes.ts'
export type { ThemeMention } from './themes.ts'
