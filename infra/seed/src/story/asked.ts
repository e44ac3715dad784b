import type { Client } from '@vigia/client'
import type { AskStep } from '@vigia/contracts/asking'

import { withRetry } from '../send/retry.ts'
import { personAt, type Person } from '../world/people.ts'
import { createRandom, type Random } from '../world/random.ts'
import { momentOf } from './story.ts'

const ASKED = 90
const DAYS = 28

const liked = [
  'Llegó antes de lo previsto.',
  'El repartidor, muy amable.',
  'Bien embalada.',
  'La hora, al minuto.',
]
const mended = ['Avisad la víspera, por favor.', 'La caja venía algo abierta.']

type Answers = Record<string, number | string | string[]>

/** What somebody answers: most are content, nobody so little that a story of its own would begin. */
function answersBy(random: Random): Answers {
  const satisfaction = random.pick([5, 5, 5, 4, 4, 3])
  const hasWords = random.chance(0.4)
  if (satisfaction > 3) return { satisfaction, ...(hasWords ? { liked: random.pick(liked) } : {}) }
  return { satisfaction, problem: ['information'], ...(hasWords ? { why: random.pick(mended) } : {}) }
}

interface Asked {
  client: Client
  survey: { id: string; version: number }
  now: Date
}

/** How far an ask came: one in twenty-five bounces, four in ten never open it. */
function reachedBy(random: Random): AskStep['step'][] {
  if (!random.chance(0.96)) return ['sent']
  return random.chance(0.6) ? ['sent', 'delivered', 'shown'] : ['sent', 'delivered']
}

/** Asks one person by e-mail on a day of theirs, if the policy allows it; some see it, and some of these answer. */
async function askOne({ client, survey, now }: Asked, { id, email, language }: Person, random: Random) {
  const asked = momentOf(random.int(1, DAYS), 0, 11, now).getTime()
  const dated = (minutes: number) => ({
    headers: { 'x-vigia-now': new Date(asked + minutes * 60_000).toISOString() },
  })
  const channel = 'email' as const
  const { askId } = await client.call(
    'getEligibility',
    { query: { survey: survey.id, email, channel } },
    dated(0),
  )
  if (askId === null) return
  const reached = reachedBy(random)
  for (const [i, step] of reached.entries())
    await client.call('postAskStep', { params: { id: askId }, body: { step } }, dated(i + 1))
  if (!reached.includes('shown') || !random.chance(0.62)) return
  const told = {
    id: `aurora-asked-${id}`,
    survey: survey.id,
    version: survey.version,
    askId,
    channel,
    language,
  }
  const body = { ...told, customer: { email }, answers: answersBy(random), complete: random.chance(0.9) }
  await client.call('postResponse', { body }, dated(45))
}

/** The last weeks of the survey after a delivery: whom it asked, how far that came, and what they said. */
export async function askAfterDeliveries(asked: Asked, seed: string): Promise<void> {
  for (let index = 0; index < ASKED; index += 1) {
    const person = personAt(index, createRandom(`${seed}/${index}`))
    const random = createRandom(`${seed}/asked/${index}`)
    await withRetry(() => askOne(asked, person, random))
  }
}
