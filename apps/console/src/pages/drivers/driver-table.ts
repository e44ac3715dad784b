import { finePercent } from '../../i18n/fine-percent.ts'
import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'
import { driverName } from './driver-name.ts'
import type { Driver } from './verdict.ts'

const raw = (interval: { low: number; high: number } | null) => interval && `${interval.low}/${interval.high}`

/** The map as a table, once as people read it and once as a spreadsheet takes it. */
export function driverTable(items: readonly Driver[], t: Messages, format: Format) {
  const words = t.drivers
  const { none } = t.common
  const columns = Object.values(words.table)
  const range = (interval: { low: number; high: number } | null, say: (value: number) => string) =>
    interval ? `${say(interval.low)} – ${say(interval.high)}` : none
  const percent = (share: number) => finePercent(share, 0.1, format)
  const signed = (value: number) => format.signed(value, 2)
  return {
    columns,
    rows: items.map((driver) => [
      driverName(driver, t),
      words.kind[driver.kind],
      percent(driver.importance),
      range(driver.interval, percent),
      driver.performance === null ? none : signed(driver.performance),
      range(driver.performanceInterval, signed),
      driver.performance === null ? none : words.quadrant[driver.priority].name,
      driver.rank === null ? none : format.number(driver.rank),
    ]),
    data: {
      columns,
      rows: items.map((driver) => [
        driver.key,
        driver.kind,
        driver.importance,
        raw(driver.interval),
        driver.performance,
        raw(driver.performanceInterval),
        driver.performance === null ? null : driver.priority,
        driver.rank,
      ]),
    },
  }
}
