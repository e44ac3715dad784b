import { env } from 'cloudflare:workers'

import type { MetricChange } from '@vigia/contracts/changes'
import { readChanges } from '@vigia/db/changes'
import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { addDays } from '@vigia/domain/periods'
import { seedOrganization } from '@vigia/testing/organization'
import { signalRow } from '@vigia/testing/rows'
import { expect, it } from 'vitest'

import { watchOrganization } from '../src/watch/watch.ts'

const first = '2026-01-05'
const days = 60
const now = new Date(`${addDays(first, days)}T09:00:00Z`)

/** 44 answers a day: from day 45 on the delivery fails, and comments are about waiting. */
const signals = Array.from({ length: days }, (_, day) =>
  Array.from({ length: 44 }, (__, i) => {
    const isDelivery = i % 2 === 0
    const isBad = isDelivery && day >= 45 ? i % 6 !== 0 : i % 5 === 1
    return signalRow({
      id: `sig_watch_${day}_${i}`,
      person: null,
      metric: 'nps',
      score: isBad ? 2 : 10,
      touchpoint: isDelivery ? 'delivery' : 'checkout',
      day: addDays(first, day),
      occurredAt: Date.parse(`${addDays(first, day)}T10:00:00Z`) + i,
      comment: 'palabras',
      sentiment: isBad ? -0.8 : 0.8,
      analysis: JSON.stringify({ themes: isBad ? [{ id: 'waiting', sentiment: -0.8 }] : [] }),
    })
  }),
).flat()

it('finds that the NPS fell, since when, where and why, and tells it once', async () => {
  await seedOrganization(env, 'watched')
  const store = databaseFor(env, 'org_watched')
  for (let from = 0; from < signals.length; from += 500)
    await saveSignals(store, [], signals.slice(from, from + 500), now)
  const asking = { store, timeZone: 'UTC' }
  expect(await watchOrganization(asking, now)).toBeGreaterThan(0)
  expect(await watchOrganization(asking, now)).toBe(0)

  const query = { fromDay: first, metric: 'nps', before: { day: '9999', id: '' }, limit: 10 }
  const told = (await readChanges(store, query)).map(({ document }) => JSON.parse(document) as MetricChange)
  const change = told.find(({ touchpoint }) => touchpoint === null)
  expect(change).toMatchObject({ direction: 'down', isGood: false })
  expect(Math.abs(Date.parse(change?.since ?? '') - Date.parse(addDays(first, 45)))).toBeLessThan(
    8 * 86_400_000,
  )
  expect(change?.explainedBy.touchpoint[0]?.key).toBe('delivery')
  expect(change?.explainedBy.theme[0]?.key).toBe('waiting')
  expect(change?.text.es).toMatch(
    /^El NPS baja de \d+ a −?-?\d+ desde el .* Lo explica sobre todo «Entrega»\.$/,
  )
  expect(change?.text.en).toMatch(/^NPS fell from /)
  expect(told.map(({ touchpoint }) => touchpoint)).toContain('delivery')
  expect(told.map(({ touchpoint }) => touchpoint)).not.toContain('checkout')
})
