import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveOutcome, saveSignals } from '@vigia/db/intake'
import { seeded } from '@vigia/domain/drivers'
import { personRow, signalRow } from '@vigia/testing/rows'

export const dayMs = 86_400_000
export const tonight = new Date('2026-06-01T03:17:00Z')
export const night = (n: number): Date => new Date(tonight.getTime() + n * dayMs)

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Spread over all parts of the nights, as digests are. */
export const customerOf = (i: number): string => `cus_${alphabet.charAt(i % 32)}${String(i).padStart(4, '0')}`

const bought = (i: number, at: number) =>
  signalRow({
    id: `sig_${i}_${at}`,
    person: i,
    kind: 'event',
    metric: null,
    score: null,
    type: 'purchase',
    touchpoint: 'checkout',
    value: 30,
    experience: 0.2,
    occurredAt: at,
  })

export const defect = (i: number, at: number) =>
  signalRow({
    id: `sig_bad_${i}`,
    person: i,
    kind: 'event',
    metric: null,
    score: null,
    type: 'product_defect',
    touchpoint: 'delivery',
    severity: 0.9,
    experience: -0.9,
    negative: true,
    opensIssue: true,
    occurredAt: at,
  })

const solved = (i: number, at: number) =>
  signalRow({
    id: `sig_good_${i}`,
    person: i,
    kind: 'event',
    metric: null,
    score: null,
    type: 'issue_resolved',
    touchpoint: 'delivery',
    experience: 0.3,
    occurredAt: at,
  })

interface Life {
  signals: ReturnType<typeof signalRow>[]
  goes: boolean
  /** When the customer left, else now. */
  endAt: number
}

/** A customer's life from a first purchase on. */
function lifeOf(i: number, random: () => number): Life {
  const beginAt = tonight.getTime() - (30 + random() * 570) * dayMs
  const within = (share: number) => Math.floor(beginAt + share * (tonight.getTime() - beginAt))
  const hurtAt = i % 3 === 0 ? within(0.1 + random() * 0.8) : null
  const goes = hurtAt === null ? random() < 1 / 20 : random() < 0.8
  const leaves =
    hurtAt === null ? within(0.2 + random() * 0.7) : Math.floor(hurtAt + (10 + random() * 60) * dayMs)
  const endAt = goes ? Math.min(leaves, tonight.getTime()) : tonight.getTime()
  const signals = hurtAt === null ? [] : [defect(i, hurtAt)]
  if (hurtAt !== null && !goes) signals.push(solved(i, hurtAt + 12 * dayMs))
  for (let at = beginAt; at < endAt; at += (15 + random() * 30) * dayMs)
    signals.push(bought(i, Math.floor(at)))
  return { signals, goes, endAt }
}

/**
 * A shop whose customers buy about every 30 days. A third meet a defect, after which four of five leave
 * within 70 days and the others' is solved; of the rest one of twenty leaves without a word.
 */
export async function shopOf(organizationId: string, customers: number, outcomes: boolean) {
  const random = seeded(7)
  const store = databaseFor(env, organizationId)
  const persons = Array.from({ length: customers }, (_, i) =>
    personRow({ id: customerOf(i), identities: [{ kind: 'id', value: `c${i}` }], name: `C${i}`, traits: {} }),
  )
  const lives = persons.map((_, i) => lifeOf(i, random))
  const signals = lives.flatMap((life) => life.signals)
  signals.sort((a, b) => a.occurredAt - b.occurredAt)
  for (let from = 0; from < signals.length; from += 500)
    await saveSignals(store, persons, signals.slice(from, from + 500), tonight)
  await env.DB.prepare(
    `INSERT INTO risks (organization_id, customer_id, probability, tier, reasons, strikes, open_issue_days, model_version, assessed_at)
     SELECT organization_id, id, 0.05, 'none', '[]', 0, 0, 'prior-us-1', ?2 FROM customers WHERE organization_id = ?1`,
  )
    .bind(organizationId, tonight.getTime() - dayMs)
    .run()
  if (!outcomes) return
  for (const [i, { goes, endAt }] of lives.entries()) {
    const person = persons[i]
    const at = goes ? endAt + 5 * dayMs : tonight.getTime() - dayMs
    const outcome = goes ? ('churned' as const) : ('stayed' as const)
    if (person && at < tonight.getTime())
      await saveOutcome(
        store,
        person,
        { id: `out_${organizationId}_${i}`, outcome, value: null, occurredAt: at },
        tonight,
      )
  }
}
