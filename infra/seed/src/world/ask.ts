import type { BatchItem } from '@vigia/contracts/signals'
import type { Channel } from '@vigia/contracts/vocabulary'

import type { Calendar } from './calendar.ts'
import { commentOn } from './comment.ts'
import type { Diary, Visit } from './diary.ts'
import { scoreFor } from './scores.ts'
import { placeOf, styles, type Mood, type Touchpoint } from './touchpoints.ts'

const commented: Record<Mood, number> = { good: 0.4, fair: 0.5, bad: 0.74 }

interface Question {
  touchpoint: Touchpoint
  visit: Visit
  delay: number
  calendar: Calendar
  mood: Mood
  employee?: string | undefined
}

/** What a channel knows of the customer: the till all, a call the phone, a survey the address. */
export function refFor({ person: { id, email, phone } }: Diary, channel: Channel): BatchItem['customer'] {
  if (channel === 'phone' || channel === 'sms') return { phone }
  return channel === 'email' || channel === 'chat' ? { email } : { id }
}

/** Who of the touchpoint served; the first of the list more often where it went badly. */
export function serverAt({ random }: Diary, touchpoint: Touchpoint, mood: Mood): string | undefined {
  const { employees } = styles[touchpoint]
  if (employees.length === 0) return undefined
  return mood === 'bad' && random.chance(0.35) ? employees[0] : random.pick(employees)
}

/** Asks for an opinion; some answer, some of them in words. */
export function ask(diary: Diary, { touchpoint, visit, delay, calendar, mood, employee }: Question): void {
  const { random, person } = diary
  const { metric, channels, answered } = styles[touchpoint]
  const willAnswer = random.chance(mood === 'bad' ? Math.min(1, answered * 1.3) : answered)
  const channel = random.pick(channels)
  const served = employee ?? serverAt(diary, touchpoint, mood)
  const comment = commentOn({ touchpoint, mood, employee: served }, person, random)
  const score = metric === null || metric === 'enps' ? null : scoreFor(metric, mood, random)
  const hasComment = score === null || random.chance(commented[mood])
  if (!willAnswer) return
  const told = {
    kind: 'feedback' as const,
    touchpoint,
    channel,
    ...(metric !== null && score !== null ? { metric, score } : {}),
    ...(hasComment ? { comment } : {}),
    // What people post has no known language.
    ...(channel === 'social' || !hasComment ? {} : { language: person.language }),
    ...(served === undefined ? {} : { employee: served }),
    ...placeOf(touchpoint),
  }
  diary.tell(visit, delay, calendar, told, refFor(diary, channel))
}
