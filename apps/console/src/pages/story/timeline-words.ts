import type { TimelineItem } from '@vigia/contracts/customers'
import type { Language, MetricId } from '@vigia/contracts/vocabulary'

import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'
import { capitalized, nameIn, spokenName } from '../../i18n/names.ts'
import type { TimelineKind } from '../url-state.ts'

const scaleMax: Record<MetricId, number> = { nps: 10, csat: 5, ces: 7, stars: 5, enps: 10 }

interface Tongue {
  t: Messages
  format: Format
  language: Language
}

const words = (tongue: Tongue) => tongue.t.story.timeline

/** What the line of a timeline item says. `before` is the risk item that came before, if it is known. */
export function titleOf(item: TimelineItem, tongue: Tongue, before?: number): string {
  const { t, format, language } = tongue
  switch (item.kind) {
    case 'feedback':
      return item.metric === null || item.score === null
        ? words(tongue).commented
        : words(tongue).scored(
            t.words.metric[item.metric],
            format.number(item.score),
            format.number(scaleMax[item.metric]),
          )
    case 'event':
      return Object.hasOwn(t.words.event, item.type)
        ? nameIn(t.words.event, item.type)
        : capitalized(item.label[language])
    case 'outcome':
      return t.words.outcome[item.outcome]
    case 'risk': {
      const percent = format.percent(item.probability)
      if (before === undefined) return words(tongue).riskIs(percent)
      return item.probability >= before ? words(tongue).riskUp(percent) : words(tongue).riskDown(percent)
    }
    case 'case':
      return words(tongue).action[item.action] ?? spokenName(item.action)
    case 'alert':
      return words(tongue).alert(t.words.tier[item.tier])
    default:
      return item satisfies never
  }
}

/** What came with an event, in words: "35 minutes waiting". A measure that nobody knows keeps its name. */
export function measuresInWords(measures: Readonly<Record<string, number>>, { t, format }: Tongue): string[] {
  const { wait, daysLate } = t.story.timeline
  return Object.entries(measures).map(([name, value]) => {
    if (name === 'waitMinutes') return format.plural(value, wait)
    if (name === 'daysLate') return format.plural(value, daysLate)
    return `${spokenName(name)}: ${format.number(value, 2)}`
  })
}

/** Which filter a kind belongs to: an outcome happened, an alert is the beginning of a case. */
const filterOf: Record<TimelineItem['kind'], TimelineKind> = {
  feedback: 'feedback',
  event: 'event',
  outcome: 'event',
  risk: 'risk',
  case: 'case',
  alert: 'case',
}

export const isShown = (item: TimelineItem, show: TimelineKind | undefined): boolean =>
  show === undefined || filterOf[item.kind] === show

/** The risk that each risk item replaced, by its id. Items come newest first. */
export function risksBefore(items: readonly TimelineItem[]): ReadonlyMap<string, number> {
  const risks = items.filter((item) => item.kind === 'risk')
  return new Map(
    risks.flatMap(({ id }, index) => {
      const older = risks[index + 1]
      return older ? [[id, older.probability] as const] : []
    }),
  )
}

/** Items by the day of the calendar on which they happened, in their order. */
export function byDay<T extends { at: string }>(
  items: readonly T[],
  dayOf: (at: string) => string,
): [string, T[]][] {
  const days = new Map<string, T[]>()
  for (const item of items) {
    const day = dayOf(item.at)
    const known = days.get(day)
    if (known) known.push(item)
    else days.set(day, [item])
  }
  return [...days]
}
