import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'
import { capitalized, nameIn } from '../../i18n/names.ts'
import { shareText } from '../journey/wording.ts'
import { themeChange } from './change-text.ts'
import type { ThemeRow } from './theme-rows.ts'

/** The chart of themes as a table, once as people read it and once as a spreadsheet takes it. */
export function themeTable(rows: readonly ThemeRow[], t: Messages, format: Format) {
  const columns = Object.values(t.themes.columns)
  const signed = (value: number) => format.signed(value)
  return {
    columns,
    rows: rows.map(({ id, n, negative, neutral, positive, balance, interval, theme }) => [
      capitalized(nameIn(t.words.theme, id)),
      format.number(n),
      shareText(theme.share, format),
      `${shareText(theme.shareInterval.low, format)} – ${shareText(theme.shareInterval.high, format)}`,
      format.number(negative),
      format.number(neutral),
      format.number(positive),
      signed(balance),
      interval ? `${signed(interval.low)} – ${signed(interval.high)}` : t.common.none,
      themeChange(theme, t.themes.change, format).text,
    ]),
    data: {
      columns,
      rows: rows.map(({ id, n, negative, neutral, positive, balance, interval, theme }) => [
        id,
        n,
        theme.share,
        `${theme.shareInterval.low}/${theme.shareInterval.high}`,
        negative,
        neutral,
        positive,
        balance,
        interval ? `${interval.low}/${interval.high}` : null,
        theme.difference,
      ]),
    },
  }
}
