import type { Journey } from '@vigia/contracts/journey'
import type { WeakPoint } from '@vigia/domain/journey'

import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'
import { nameIn } from '../../i18n/names.ts'
import { shareText } from './wording.ts'

const range = (interval: { low: number; high: number }) => `${interval.low}/${interval.high}`

/** The map as a table, once as people read it and once as a spreadsheet takes it. */
export function journeyTable(journey: Journey, weak: readonly WeakPoint[], t: Messages, format: Format) {
  const { table, level } = t.journey
  const columns = Object.values(table)
  const facts = journey.stages.flatMap(({ stage, touchpoints }) =>
    touchpoints.map((place) => {
      const mark = weak.find(({ touchpoint }) => touchpoint === place.touchpoint)
      return {
        place,
        name: nameIn(t.words.touchpoint, place.touchpoint),
        stage: t.words.stage[stage],
        mark: mark ? level[mark.level] : null,
      }
    }),
  )
  const { none } = t.common
  const rows = facts.map(({ place: { signals, experience, negative }, name, stage, mark }) => [
    name,
    stage,
    format.number(signals),
    experience?.value == null ? none : format.signed(experience.value, 2),
    experience?.interval
      ? `${format.signed(experience.interval.low, 2)} – ${format.signed(experience.interval.high, 2)}`
      : none,
    shareText(negative.share, format),
    `${shareText(negative.interval.low, format)} – ${shareText(negative.interval.high, format)}`,
    mark ?? none,
  ])
  const data = facts.map(({ place: { touchpoint, signals, experience, negative }, stage, mark }) => [
    touchpoint,
    stage,
    signals,
    experience?.value ?? null,
    experience?.interval ? range(experience.interval) : null,
    negative.share,
    range(negative.interval),
    mark,
  ])
  return { columns, rows, data: { columns, rows: data } }
}
