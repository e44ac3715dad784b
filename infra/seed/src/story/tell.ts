import type { Client } from '@vigia/client'
import type { Case } from '@vigia/contracts/cases'

import { momentOf, sweepHour, type CaseAction, type CaseStep, type SignalStep, type Story } from './story.ts'

/** How a story reaches Vigía: its API, and the sweep of a local run. */
export interface Teller {
  client: Client
  sweep: (at?: Date) => Promise<void>
}

const dated = (at: Date) => ({ headers: { 'x-vigia-now': at.toISOString() } })

async function tellSignal({ client }: Teller, { request }: SignalStep, at: Date): Promise<string | null> {
  const { customerId } =
    request.path === '/v1/events'
      ? await client.call('postEvent', { body: request.body }, dated(at))
      : await client.call('postFeedback', { body: request.body }, dated(at))
  return customerId
}

/** What the case still lacks of the action: told again, a story changes nothing. */
const isDone = (found: Case, { action }: CaseAction): boolean =>
  found.status === 'resolved' ||
  (action === 'acknowledge' ? found.acknowledgedAt : found.contactedAt) !== null

async function takeCare({ client }: Teller, customerId: string, { care }: CaseStep, at: Date): Promise<void> {
  const { items } = await client.call('listCases', { query: { customerId, limit: 1 } })
  const [found] = items
  if (!found || (care.action !== 'resolve' && isDone(found, care)) || found.status === 'resolved') return
  const params = { id: found.id }
  const { actor, note } = care
  if (care.action === 'resolve') {
    await client.call('resolveCase', { params, body: { outcome: care.outcome, actor, note } }, dated(at))
  } else if (care.action === 'contact') {
    await client.call('contactCase', { params, body: { actor, note } }, dated(at))
  } else {
    await client.call('acknowledgeCase', { params, body: { actor, note } }, dated(at))
  }
}

/** Replays a story on its own dates: what happened on a day, what was done about it, then that day's sweep. */
export async function tellStory(teller: Teller, story: Story, now: Date): Promise<void> {
  let customerId: string | null = null
  const days = [...new Set([...story.steps.map(({ day }) => day), ...story.sweepDays])]
  for (const day of days.toSorted((a, b) => a - b)) {
    for (const step of story.steps.filter((one) => one.day === day)) {
      const at = momentOf(story.beganDaysAgo, day, step.hour, now)
      if ('request' in step) customerId = await tellSignal(teller, step, at)
      else if (customerId !== null) await takeCare(teller, customerId, step, at)
    }
    if (story.sweepDays.includes(day)) await teller.sweep(momentOf(story.beganDaysAgo, day, sweepHour, now))
  }
}
