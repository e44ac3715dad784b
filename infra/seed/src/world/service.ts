import { ask, refFor, serverAt } from './ask.ts'
import type { Diary, Told, Visit } from './diary.ts'
import type { Mood } from './touchpoints.ts'

interface Call {
  visit: Visit
  delay: number
  mood: Mood
  issue: string | undefined
  employee: string | undefined
}

const named = (issue: string | undefined) => (issue === undefined ? {} : { issue })

/** A bad call is a long wait or being passed on; it is settled a day later. */
function sufferCall(diary: Diary, { visit, delay, mood, issue, employee }: Call): void {
  const { random } = diary
  const waitMinutes = random.int(12, 38)
  const type = random.chance(0.7) ? 'long_wait' : 'transfer'
  if (mood !== 'bad' || !diary.has(visit, delay + 2)) return
  const base = { kind: 'event', touchpoint: 'call-center', channel: 'phone', ...named(issue) } as const
  const suffered: Told = {
    ...base,
    type,
    ...(type === 'long_wait' ? { measures: { waitMinutes } } : {}),
    ...(employee === undefined ? {} : { employee }),
  }
  diary.tell(visit, delay, 'office', suffered, refFor(diary, 'phone'))
  if (issue !== undefined) return
  diary.tell(visit, delay + 1, 'office', { ...base, type: 'issue_resolved' }, refFor(diary, 'phone'))
}

/** A call, with its wait, and what the caller thinks of it. */
export function call(diary: Diary, visit: Visit, delay: number, issue?: string): void {
  const mood = diary.moodAt('call-center', visit)
  const employee = serverAt(diary, 'call-center', mood)
  sufferCall(diary, { visit, delay, mood, issue, employee })
  ask(diary, { touchpoint: 'call-center', visit, delay: delay + 1, calendar: 'office', mood, employee })
}

/** A question to the support by chat, bot or e-mail. */
export function write(diary: Diary, visit: Visit, delay: number): void {
  const mood = diary.moodAt('soporte', visit)
  ask(diary, { touchpoint: 'soporte', visit, delay, calendar: 'office', mood })
}

/** Something is defective: they get in touch, and it is put right within the week. */
export function getHelp(diary: Diary, visit: Visit, delay: number, issue: string): void {
  const { random } = diary
  if (random.chance(0.5)) call(diary, visit, delay, issue)
  else write(diary, visit, delay)
  const told = {
    kind: 'event',
    type: 'issue_resolved',
    touchpoint: 'product',
    channel: 'email',
    issue,
  } as const
  diary.tell(visit, delay + random.int(2, 6), 'office', told, refFor(diary, 'email'))
}

/** The bicycle goes to the workshop. */
export function service(diary: Diary, visit: Visit): void {
  const { random, person } = diary
  const mood = diary.moodAt('taller', visit)
  const employee = serverAt(diary, 'taller', mood)
  const told = {
    kind: 'event' as const,
    type: 'workshop_visit',
    touchpoint: 'taller',
    channel: 'store' as const,
    value: random.int(28, 120),
    ...(employee === undefined ? {} : { employee }),
  }
  diary.tell(visit, 0, 'shop', told, { id: person.id })
  ask(diary, { touchpoint: 'taller', visit, delay: 1, calendar: 'shop', mood, employee })
}
