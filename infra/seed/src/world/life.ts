import type { BatchItem, OutcomeBody } from '@vigia/contracts/signals'

import { ask } from './ask.ts'
import { createDiary, type Diary } from './diary.ts'
import { personAt, type Segment } from './people.ts'
import { createRandom } from './random.ts'
import { call, service, write } from './service.ts'
import { shop } from './shopping.ts'

export interface Life {
  signals: BatchItem[]
  outcomes: OutcomeBody[]
}

/** The oldest day, so that the week before it still lies within the year. */
const YEAR_DAYS = 356
const NPS_AFTER_DAYS = 30
const NPS_APART_DAYS = 90

/** Days between two purchases, at the least and at the most. */
const rhythms: Record<Segment, readonly [number, number]> = {
  familias: [45, 110],
  urbano: [40, 100],
  deporte: [25, 70],
  empresas: [18, 55],
}

interface Span {
  from: number
  to: number
}

/** The days on which something happens that comes every `low` to `high` days. */
function daysOf({ random }: Diary, { from, to }: Span, [low, high]: readonly [number, number]): number[] {
  const days: number[] = []
  for (let day = from - random.int(0, high); day > to; day -= random.int(low, high)) days.push(day)
  return days
}

function buy(diary: Diary, span: Span, isNew: boolean): void {
  const later = daysOf(diary, span, rhythms[diary.person.segment])
  const days = isNew ? [span.from, ...later.filter((day) => day < span.from - 14)] : later
  let asked = Number.POSITIVE_INFINITY
  for (const [i, day] of days.entries()) {
    shop(diary, day, isNew && i === 0)
    if (asked - day < NPS_APART_DAYS) continue
    asked = day
    const visit = diary.visit(day, 'web')
    const mood = diary.moodAt('recomendacion', visit)
    ask(diary, { touchpoint: 'recomendacion', visit, delay: NPS_AFTER_DAYS, calendar: 'web', mood })
  }
}

function ride(diary: Diary, span: Span): void {
  const { random, person } = diary
  const isRider = person.segment === 'deporte' && random.chance(0.4)
  for (const day of isRider ? daysOf(diary, span, [4, 12]) : []) {
    const measures = { km: random.int(8, 95) }
    const told = { kind: 'event', type: 'ride_logged', touchpoint: 'app', channel: 'iot', measures } as const
    diary.tell(diary.visit(day, 'web'), 0, 'web', told, { id: person.id })
  }
}

function livedBy(diary: Diary, span: Span, isNew: boolean): void {
  buy(diary, span, isNew)
  for (const day of daysOf(diary, span, [90, 260])) service(diary, diary.visit(day, 'shop'))
  for (const day of daysOf(diary, span, [110, 420])) call(diary, diary.visit(day, 'office'), 0)
  for (const day of daysOf(diary, span, [130, 480])) write(diary, diary.visit(day, 'office'), 0)
  for (const day of daysOf(diary, span, [300, 1_400])) {
    const visit = diary.visit(day, 'web')
    ask(diary, {
      touchpoint: 'social',
      visit,
      delay: 0,
      calendar: 'web',
      mood: diary.moodAt('social', visit),
    })
  }
  ride(diary, span)
}

/** A customer's year. Four in ten came during it, one in twenty left again. */
export function lifeOf(index: number, seed: string, now: Date): Life {
  const random = createRandom(`${seed}/${index}`)
  const diary = createDiary(personAt(index, random), random, now)
  const isNew = random.chance(0.4)
  const from = isNew ? random.int(25, YEAR_DAYS - 40) : YEAR_DAYS
  const hasLeft = random.chance(0.07) && from > 240
  const to = hasLeft ? random.int(110, 190) : 1
  livedBy(diary, { from, to }, isNew)
  const last = diary.signals.reduce(
    (latest, { occurredAt = '' }) => (occurredAt > latest ? occurredAt : latest),
    '',
  )
  if (!hasLeft || last === '') return { signals: diary.signals, outcomes: [] }
  const { id } = diary.person
  const occurredAt = new Date(new Date(last).getTime() + 45 * 86_400_000).toISOString()
  const outcome: OutcomeBody = { id: `aurora-${id}-left`, customer: { id }, outcome: 'churned', occurredAt }
  return { signals: diary.signals, outcomes: [outcome] }
}
