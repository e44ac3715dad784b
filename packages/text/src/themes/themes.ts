import type { Language } from '../language/index.ts'
import type { ThemeId } from './theme-names.ts'

export interface ThemeMention {
  id: ThemeId
  /** From -1 to +1, of the clauses that name the theme. */
  sentiment: number
}

/** What a comment is about, each theme with the sentiment of its own clause. */
export function themesOf(_text: string, _language: Language): ThemeMention[] {
  return []
}
