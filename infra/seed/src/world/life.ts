import type { BatchItem, OutcomeBody } from '@vigia/contracts/signals'

import { ask } from './ask.ts'
import { createDiary, type Diary } from './diary.ts'
import { personAt, type Segment } from './people.ts'
import { createRandom } from './random.ts'
import { call, service, write } from './service.ts'
import { shop } from './shopping.ts'
import type { Mood } from './touchpoints.ts'

export interface Life {
  signals: BatchItem[]
  outcomes: OutcomeBody[]
}

/** The oldest day, so that the week before it still lies within the year. */
const YEAR_DAYS = 356
const NPS_AFTER_DAYS = 30
const NPS_APART_DAYS = 60

/** Days between two purchases, at the least and at the most. */
const rhythms: Record<Segment, readonly [number, number]> = {
  familias: [20, 130],
  urbano: [18, 120],
  deporte: [12, 100],
  empresas: [9, 80],
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

/** What somebody says of the shop a month after buying: how that went still speaks. */
function wouldRecommend(diary: Diary, day: number): Mood {
  const wentBadly = diary.badDays.includes(day)
  const mood = diary.moodAt('recomendacion', diary.visit(day, 'web'))
  if (!wentBadly) return mood === 'fair' && diary.random.chance(0.5) ? 'good' : mood
  return diary.isCalm(day) ? 'bad' : 'fair'
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
    const mood = wouldRecommend(diary, day)
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

/** Whoever leaves does so long enough ago that it is known by now, and that nobody is at risk by it today. */
const LEFT_DAYS_AGO = 110
/** A second bad experience so soon after the first is what drives people away. */
const SOON_DAYS = 60

/** How many days ago the customer left, null for who is still here: after a bad experience the likelier, by chance seldom. */
function leavingDay({ random, badDays }: Diary, from: number): number | null {
  const byChance = random.chance(0.01) && from > 240 ? random.int(LEFT_DAYS_AGO, 190) : null
  const ordered = badDays.toSorted((a, b) => b - a)
  for (const [i, day] of ordered.entries()) {
    const isSecond = i > 0 && (ordered[i - 1] ?? Infinity) - day <= SOON_DAYS
    const leaves = random.chance(isSecond ? 0.4 : 0.005)
    const left = day - random.int(5, 20)
    if (leaves && left >= LEFT_DAYS_AGO) return left
  }
  return byChance
}

/** A customer's year. Four in ten came during it; some left again, most of them for a reason. */
export function lifeOf(index: number, seed: string, now: Date): Life {
  const random = createRandom(`${seed}/${index}`)
  const diary = createDiary(personAt(index, random), random, now)
  const isNew = random.chance(0.4)
  const from = isNew ? random.int(25, YEAR_DAYS - 40) : YEAR_DAYS
  livedBy(diary, { from, to: 1 }, isNew)
  const left = leavingDay(diary, from)
  const signals = left === null ? diary.signals : diary.until(left)
  const last = signals.reduce(
    (latest, { occurredAt = '' }) => (occurredAt > latest ? occurredAt : latest),
    '',
  )
  if (left === null || last === '') return { signals, outcomes: [] }
  const { id } = diary.person
  const occurredAt = new Date(new Date(last).getTime() + 21 * 86_400_000).toISOString()
  const outcome: OutcomeBody = { id: `aurora-${id}-left`, customer: { id }, outcome: 'churned', occurredAt }
  return { signals, outcomes: [outcome] }
}
