import { readCells } from '@vigia/db/cells'
import type { Store } from '@vigia/db/database'
import { instantsOf, type CellQuery, type Dimension } from '@vigia/domain/metric-query'
import { mergeHistograms, type Definition } from '@vigia/domain/metrics'
import { addDays } from '@vigia/domain/periods'
import { explainShift, type Contribution, type Shift, type WatchPoint } from '@vigia/domain/shifts'

/** Whose series are watched. */
export interface Watched {
  store: Store
  timeZone: string
}

export function queryOf(
  definition: Definition,
  days: { fromDay: string; toDay: string },
  timeZone: string,
  over: Partial<CellQuery>,
): CellQuery {
  const { from, to } = instantsOf(days, timeZone)
  return {
    definition,
    source: 'rollups',
    ...days,
    fromAt: Date.parse(from),
    toAt: Date.parse(to),
    filter: {},
    interval: null,
    groupBy: [],
    asOf: null,
    ...over,
  }
}

const pointsOf = (
  cells: readonly { bucket: string | null; histogram: WatchPoint['histogram'] }[],
): WatchPoint[] => cells.map(({ bucket, histogram }) => ({ day: bucket ?? '', histogram }))

/** The series of a metric by day: of everything (the empty name), and of each touchpoint. */
export async function seriesOf(
  { store, timeZone }: Watched,
  definition: Definition,
  days: { fromDay: string; toDay: string },
): Promise<Map<string, WatchPoint[]>> {
  const query = queryOf(definition, days, timeZone, { interval: 'day', groupBy: ['touchpoint'] })
  const [reading] = await readCells(store, [query])
  const cells = reading?.cells ?? []
  const together = [...Map.groupBy(cells, ({ bucket }) => bucket ?? '')].map(([day, own]) => ({
    day,
    histogram: mergeHistograms(...own.map(({ histogram }) => histogram)),
  }))
  const apart = [...Map.groupBy(cells, ({ keys }) => keys[0] ?? '')]
  return new Map([['', together], ...apart.map(([touchpoint, own]) => [touchpoint, pointsOf(own)] as const)])
}

/** What each value of a dimension added to a shift, the largest first. */
export async function explainedBy(
  { store, timeZone }: Watched,
  definition: Definition,
  { before, since, detectedOn, unit }: Shift,
  dimension: Dimension,
): Promise<Contribution[]> {
  const until = addDays(detectedOn, unit === 'week' ? 7 : 1)
  const spans = [
    { fromDay: before.from, toDay: since },
    { fromDay: since, toDay: until },
  ]
  const [then, now] = await readCells(
    store,
    spans.map((days) => queryOf(definition, days, timeZone, { groupBy: [dimension] })),
  )
  const keys = new Set([...(then?.cells ?? []), ...(now?.cells ?? [])].map((cell) => cell.keys[0] ?? ''))
  const of = (reading: typeof then, key: string) =>
    mergeHistograms(
      ...(reading?.cells ?? []).filter((cell) => cell.keys[0] === key).map(({ histogram }) => histogram),
    )
  const groups = [...keys].map((key) => ({ key, before: of(then, key), after: of(now, key) }))
  return explainShift(definition, groups).slice(0, 5)
}
