import type { Themes } from '@vigia/contracts/themes'

import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'

export interface ThemeChange {
  text: string
  /** Whether chance does not explain it. */
  isClear: boolean
}

/** How a theme's part of all comments moved against the period before, in words that say whether to believe it. */
export function themeChange(
  { difference, significant }: Pick<Themes['items'][number], 'difference' | 'significant'>,
  words: Messages['themes']['change'],
  format: Format,
): ThemeChange {
  if (difference === null) return { text: words.noBefore, isClear: false }
  if (!significant) return { text: words.unclear, isClear: false }
  const points = words.points(format.number(Math.abs(difference), 1))
  return { text: difference > 0 ? words.up(points) : words.down(points), isClear: true }
}
