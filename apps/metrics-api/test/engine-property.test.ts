import { env } from 'cloudflare:workers'

import type { MetricAnswer } from '@vigia/contracts/metrics'
import { verifyFiled, verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { saidArb, stages, start, World, type Kept, type Said } from './engine-world.ts'
import { ask } from './seed.ts'

type Change =
  | { what: 'tell' | 'correct'; id: number; said: Said }
  | { what: 'remove'; id: number }
  | { what: 'erase'; person: number; fate: 'remove' | 'anonymise' }
  | { what: 'merge'; pair: [number, number] }
  | { what: 'settle' }

const idArb = fc.integer({ min: 0, max: 25 })
const changeArb: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ what: fc.constant('tell' as const), id: idArb, said: saidArb }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('correct' as const), id: idArb, said: saidArb }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('remove' as const), id: idArb }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('erase' as const),
      person: fc.constantFrom(0, 1, 2),
      fate: fc.constantFrom('remove' as const, 'anonymise' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('merge' as const),
      pair: fc.constantFrom<[number, number]>([0, 1], [1, 2], [0, 2]),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ what: 'settle' as const }) },
)

const dimensionOf: Record<string, (signal: Kept) => string[]> = {
  touchpoint: ({ touchpoint }) => [touchpoint],
  channel: ({ channel }) => [channel],
  stage: ({ touchpoint }) => [stages[touchpoint]],
  segment: ({ segment }) => [segment],
  survey: ({ survey }) => [survey ?? ''],
  employee: ({ employee }) => [employee ?? ''],
  theme: ({ themes, sentiment }) => (sentiment === null ? [] : themes),
  'attribute.plan': ({ plan }) => [plan ?? ''],
}
const dimensions = Object.keys(dimensionOf)

const questionArb = fc.record({
  metric: fc.constantFrom('nps', 'csat', 'ces', 'stars', 'sentiment'),
  groupBy: fc.shuffledSubarray(dimensions, { maxLength: 2 }),
  filter: fc.option(fc.record({ dimension: fc.constantFrom(...dimensions), pick: fc.nat(50) })),
  interval: fc.constantFrom(null, 'hour', 'day', 'week'),
  days: fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 16, max: 31 })),
})
type Question = typeof questionArb extends fc.Arbitrary<infer T> ? T : never

/** The definitions, written down once more in the plainest way. */
function valueOf(metric: string, signals: readonly Kept[]): number | null {
  if (signals.length === 0) return null
  const scores = signals.map(({ score }) => score)
  const share = (from: number, to: number) =>
    (100 * scores.filter((score) => score >= from && score <= to).length) / scores.length
  if (metric === 'nps') return share(9, 10) - share(0, 6)
  if (metric === 'csat') return share(4, 5)
  if (metric === 'ces') return share(5, 7)
  if (metric === 'sentiment')
    return signals.reduce((sum, { sentiment }) => sum + (sentiment ?? 0), 0) / signals.length
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

const rounded = (value: number | null | undefined) =>
  typeof value === 'number' ? Math.round(value * 1e7) + 0 : null

const told = (metric: string, signals: readonly Kept[], isPrivate: boolean) => {
  const secret = isPrivate && signals.length < 5
  return [signals.length, secret ? null : rounded(valueOf(metric, signals))]
}

const dayMs = 86_400_000
const isoDay = (day: number) => new Date(start + day * dayMs).toISOString().slice(0, 10)

function matching(
  kept: readonly Kept[],
  { metric, filter, days: [from, to] }: Question,
  wanted: string | null,
) {
  return kept.filter(
    (signal) =>
      (metric === 'sentiment' ? signal.sentiment !== null : signal.metric === metric) &&
      signal.hour >= from * 24 &&
      signal.hour < to * 24 &&
      (filter === null ||
        wanted === null ||
        (dimensionOf[filter.dimension]?.(signal) ?? []).includes(wanted)),
  )
}

async function check(name: string, kept: readonly Kept[], question: Question, asOf: number | null) {
  const { metric, groupBy, filter, interval, days } = question
  const values = filter
    ? [...new Set(kept.flatMap((each) => dimensionOf[filter.dimension]?.(each) ?? []))]
    : []
  const wanted = filter && values.length > 0 ? (values[filter.pick % values.length] ?? null) : null
  const query = new URLSearchParams({ from: isoDay(days[0]), to: isoDay(days[1]) })
  if (groupBy.length > 0) query.set('groupBy', groupBy.join(','))
  if (filter && wanted !== null) query.set('filter', `${filter.dimension}:${wanted.replaceAll(',', '\\,')}`)
  if (interval) query.set('interval', interval)
  if (asOf !== null) query.set('asOf', new Date(asOf).toISOString())
  const response = await ask(name, `/v1/metrics/${metric}?${query.toString()}`)
  const answer = await response.json<MetricAnswer>()
  expect([response.status, query.toString(), answer.n]).toEqual([200, query.toString(), expect.any(Number)])

  const counted = matching(kept, question, wanted)
  const isPrivate = [...groupBy, ...(wanted === null ? [] : [filter?.dimension])].includes('employee')
  expect([answer.n, rounded(answer.value)]).toEqual(told(metric, counted, isPrivate))
  for (const { from, to, n, value } of answer.series ?? []) {
    const inside = counted.filter(({ hour }) => {
      const at = start + hour * 3_600_000
      return at >= Date.parse(from) && at < Date.parse(to)
    })
    const shown = isPrivate ? null : rounded(value)
    expect([n, shown]).toEqual([inside.length, isPrivate ? null : rounded(valueOf(metric, inside))])
  }
  const groups = new Map<string, Kept[]>()
  const [first = '', second] = groupBy
  for (const signal of groupBy.length > 0 ? counted : []) {
    for (const a of dimensionOf[first]?.(signal) ?? []) {
      for (const b of second ? (dimensionOf[second]?.(signal) ?? []) : ['']) {
        const key = JSON.stringify(second ? [a, b] : [a])
        groups.set(key, [...(groups.get(key) ?? []), signal])
      }
    }
  }
  const answered = (answer.groups ?? []).map((group) => {
    const { key, n, value } = group
    return [JSON.stringify(groupBy.map((each) => key[each])), n, isPrivate ? null : rounded(value)] as const
  })
  const expected = [...groups].map(
    ([key, some]) => [key, some.length, isPrivate ? null : rounded(valueOf(metric, some))] as const,
  )
  expect(new Set(answered.map(String))).toEqual(new Set(expected.map(String)))
}

/** What counted at `time`, as it was then. */
const asOfTime = (kept: readonly Kept[], time: number) =>
  kept.filter(({ receivedAt, until }) => receivedAt <= time && (until === null || until > time))

let runs = 0

it('answers every question as counting one by one does, now and as of any time, after anything that can happen', async () => {
  const property = fc.asyncProperty(
    fc.array(changeArb, { maxLength: 40 }),
    fc.array(questionArb, { minLength: 4, maxLength: 8 }),
    fc.nat(100),
    async (changes, questions, part) => {
      runs += 1
      const name = `engine_${runs}`
      await seedOrganization(env, name)
      await ask(name, '/v1/settings/attributes', { 'content-type': 'application/json' }, 'PUT', {
        names: ['plan'],
      })
      const world = new World(name)
      const moments: number[] = []
      for (const change of changes) {
        const id = 'id' in change ? `sig_${name}_${change.id}` : ''
        if (change.what === 'settle') await world.settle()
        else if (change.what === 'merge') await world.merge(...change.pair)
        else if (change.what === 'remove') await world.remove(id)
        else if (change.what === 'erase') await world.erase(change.person, change.fate)
        else await world.tell(id, change.said, change.what === 'correct')
        moments.push(world.now)
      }
      const standing = world.kept.filter(({ until }) => until === null)
      const then = moments[Math.floor((part / 101) * moments.length)] ?? world.now
      for (const question of questions) {
        await check(name, standing, question, null)
        const past = asOfTime(world.kept, then)
        const groupBy = question.groupBy.filter((each) =>
          ['touchpoint', 'channel', 'stage', 'segment', 'survey'].includes(each),
        )
        const filter =
          question.filter && ['touchpoint', 'channel'].includes(question.filter.dimension)
            ? question.filter
            : null
        await check(name, past, { ...question, groupBy, filter }, then)
      }
      expect((await verifyRollups(world.store)).differences).toEqual([])
      expect(await verifyFiled(world.store)).toEqual({ lost: 0, stray: 0, counters: 0 })
    },
  )
  await fc.assert(property, { numRuns: 40 })
}, 120_000)
