import type { MinedFocus } from '../../api/understand-queries.ts'
import { minedFocuses } from '../../api/understand-queries.ts'
import type { Filters } from '../filters.ts'
import { parseFilters } from '../filters.ts'

export const themeOrders = ['volume', 'worst', 'change'] as const
export type ThemeOrder = (typeof themeOrders)[number]

type Days = Pick<Filters, 'days' | 'from' | 'until' | 'touchpoint'>
type Raw = Record<string, unknown>

/** What all pages on words share: which days, and at which touchpoint. */
const daysOf = (raw: Raw): Days => {
  const { days, from, until, touchpoint } = parseFilters(raw)
  return {
    ...(days === undefined ? {} : { days }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(touchpoint === undefined ? {} : { touchpoint }),
  }
}

export interface ThemesSearch extends Days {
  /** By volume where it is left out. */
  order?: ThemeOrder
}
export function parseThemes(raw: Raw): ThemesSearch {
  const order = themeOrders.find((known) => known === raw['order'] && known !== 'volume')
  return { ...daysOf(raw), ...(order === undefined ? {} : { order }) }
}

export interface WordsSearch extends Days {
  /** Negative comments where it is left out. */
  focus?: MinedFocus
}
export function parseWords(raw: Raw): WordsSearch {
  const focus = minedFocuses.find((known) => known === raw['focus'] && known !== 'negative')
  return { ...daysOf(raw), ...(focus === undefined ? {} : { focus }) }
}

export type EmotionsSearch = Days
export const parseEmotions = daysOf
