import { env } from 'cloudflare:workers'

import { eraseCustomer } from '@vigia/db/customers'
import { databaseFor, type Store } from '@vigia/db/database'
import { deleteSignals, saveSignals } from '@vigia/db/intake'
import { changeMerge, currentCustomerId } from '@vigia/db/merges'
import { personRow, signalRow } from '@vigia/testing/rows'
import * as fc from 'fast-check'

/** What a signal says, in the plainest form: the model that every answer is counted from. */
export interface Said {
  metric: 'nps' | 'csat' | 'ces' | 'stars'
  score: number
  touchpoint: 'checkout' | 'call center' | 'delivery'
  channel: 'web' | 'phone'
  person: number | null
  hour: number
  sentiment: number | null
  themes: string[]
  survey: string | null
  employee: string | null
  plan: string | null
}

export interface Kept extends Said {
  id: string
  segment: string
  receivedAt: number
  /** When it stopped counting as it is here; null while it does. */
  until: number | null
}

export const stages = { checkout: 'purchase', 'call center': 'support', delivery: 'delivery' } as const
export const segments = ['vip', '', 'new'] as const
const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] } as const
export const start = Date.UTC(2026, 4, 1)

export const saidArb: fc.Arbitrary<Said> = fc
  .record({
    metric: fc.constantFrom('nps' as const, 'csat' as const, 'ces' as const, 'stars' as const),
    touchpoint: fc.constantFrom('checkout' as const, 'call center' as const, 'delivery' as const),
    channel: fc.constantFrom('web' as const, 'phone' as const),
    person: fc.constantFrom(0, 1, 2, null),
    hour: fc.integer({ min: 0, max: 31 * 24 - 1 }),
    part: fc.integer({ min: 0, max: 100 }),
    sentiment: fc.option(fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000)),
    themes: fc.subarray(['waiting', 'price', 'staff']),
    survey: fc.constantFrom(null, 'srv_1', 'srv_2'),
    employee: fc.constantFrom(null, 'Luis', 'Eva'),
    plan: fc.constantFrom(null, 'gold', 'it"s, odd'),
  })
  .map(({ part, metric, ...rest }) => {
    const [low, high] = scales[metric]
    return { ...rest, metric, score: low + Math.round((part / 100) * (high - low)) }
  })

const dayOf = (hour: number) => new Date(start + hour * 3_600_000).toISOString().slice(0, 10)

/** One organization's signals in the database, and the same in a list. */
export class World {
  readonly store: Store
  readonly kept: Kept[] = []
  readonly #name: string
  /** Who is one person with whom. */
  readonly #groups = [0, 1, 2]
  #now = Date.UTC(2026, 5, 1)

  constructor(name: string) {
    this.#name = name
    this.store = databaseFor(env, `org_${name}`)
  }

  get now() {
    return this.#now
  }

  /** The clock goes on with everything that happens. */
  #tick() {
    this.#now += 60_000
    return this.#now
  }

  /** Records what was said under `id`, or corrects it; told the same again, nothing changes. */
  async tell(id: string, said: Said, amends = false) {
    const at = this.#tick()
    const known = this.kept.find((each) => each.id === id && each.until === null)
    if (known && !amends) {
      await this.#save(id, said, at, false)
      return
    }
    const person = known ? known.person : said.person
    await this.#save(id, said, at, amends)
    // A correction never says where a signal came from: its survey and whose it is stay.
    const survey = known ? known.survey : said.survey
    const next: Kept = {
      ...said,
      person,
      survey,
      segment: await this.#stamped(id),
      id,
      receivedAt: at,
      until: null,
    }
    if (known) known.until = at
    this.kept.push(next)
  }

  #save(id: string, said: Said, at: number, amends: boolean) {
    const { person, hour, themes, survey, employee, plan, ...rest } = said
    const persons =
      person === null
        ? []
        : [
            personRow({
              id: this.#idOf(person),
              identities: [{ kind: 'id', value: String(person) }],
              segment: segments[person] || null,
            }),
          ]
    const analysis =
      said.sentiment === null ? null : { themes: themes.map((theme) => ({ id: theme, sentiment: 0.5 })) }
    const row = signalRow({
      ...rest,
      id,
      stage: stages[said.touchpoint],
      person: person === null ? null : 0,
      sentiment: said.sentiment,
      analysis: analysis && JSON.stringify(analysis),
      surveyId: survey,
      employee,
      attributes: plan === null ? null : JSON.stringify({ plan }),
      day: dayOf(hour),
      occurredAt: start + hour * 3_600_000,
    })
    return saveSignals(this.store, persons, [row], new Date(at), { amends })
  }

  async remove(id: string) {
    await deleteSignals(this.store, [id])
    for (const each of this.kept) if (each.id === id && each.until === null) each.until = Date.now()
  }

  /** The segment that its customer was in: which one, where two have become one person, is not this world's to say. */
  async #stamped(id: string) {
    const row = await env.DB.prepare('SELECT segment FROM signals WHERE id = ?')
      .bind(id)
      .first<{ segment: string }>()
    return row?.segment ?? ''
  }

  #idOf(person: number) {
    return `cus_${this.#name}_${person}`
  }

  /** They turn out to be one person, if both are known. */
  async merge(a: number, b: number) {
    const [one, other] = [
      await currentCustomerId(this.store, this.#idOf(a)),
      await currentCustomerId(this.store, this.#idOf(b)),
    ]
    if (one === null || other === null || one === other) return
    const change = {
      a: this.#idOf(a),
      b: this.#idOf(b),
      status: 'active',
      reason: 'manual',
      actor: null,
    } as const
    await changeMerge(this.store, change, new Date(this.#tick()))
    const [from, to] = [this.#groups[b], this.#groups[a]]
    this.#groups.forEach((each, i) => {
      if (each === from && to !== undefined) this.#groups[i] = to
    })
  }

  async erase(person: number, fate: 'remove' | 'anonymise') {
    const current = await currentCustomerId(this.store, this.#idOf(person))
    if (current === null) return
    await eraseCustomer(this.store, current, new Date(), fate)
    const group = this.#groups[person]
    const erased = this.#groups.flatMap((each, i) => (each === group ? [i] : []))
    for (const i of erased) this.#groups[i] = i
    for (const each of this.kept) {
      if (each.person === null || !erased.includes(each.person) || each.until !== null) continue
      if (fate === 'remove') each.until = Date.now()
      else Object.assign(each, { themes: [], employee: null, plan: null, person: null })
    }
  }

  /** The sweep has looked at everybody: their signals are filed. */
  async settle() {
    await env.DB.prepare('DELETE FROM touched WHERE organization_id = ?').bind(`org_${this.#name}`).run()
  }
}
