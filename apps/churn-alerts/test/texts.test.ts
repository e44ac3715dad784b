import { env } from 'cloudflare:workers'

import { databaseFor, directoryFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { activeTextModel, latestTextModel } from '@vigia/db/texts'
import { verifyFiled, verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'
import { signalRow } from '@vigia/testing/rows'
import { analyze } from '@vigia/text/analysis'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Bindings } from '../src/env.ts'
import { learnTexts } from '../src/texts/learn.ts'
import { reanalyseSome } from '../src/texts/reanalyse.ts'

const bindings = env as unknown as Bindings
const now = new Date('2026-06-01T03:17:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const start = Date.UTC(2026, 4, 1)

/** Words that only this shop's customers use: nobody else could know which of them praise. */
const praise = ['zorbo', 'mirtel', 'quandra']
const blame = ['plinko', 'draxel', 'fombur']
const commentOf = (i: number) => {
  const words = i % 2 === 0 ? praise : blame
  return `El ${words[i % 3]} del ${words[(i + 1) % 3]} caso ${i}`
}

const signals = Array.from({ length: 1_200 }, (_, i) => {
  const comment = commentOf(i)
  const { sentiment, ...rest } = analyze(comment, 'es')
  return signalRow({
    id: `sig_text_${i}`,
    person: null,
    metric: 'nps',
    score: i % 2 === 0 ? 10 : 1,
    comment,
    sentiment: sentiment.score,
    pNegative: sentiment.probabilities.negative,
    analysis: JSON.stringify({ sentiment, ...rest, redacted: { email: 1 } }),
    day: '2026-05-01',
    occurredAt: start + i * 1_000,
  })
})

const store = () => databaseFor(env, 'org_words')
const sentimentOf = async (id: string) =>
  await env.DB.prepare('SELECT sentiment, analysis FROM signals WHERE id = ?')
    .bind(id)
    .first<{ sentiment: number; analysis: string }>()

beforeAll(async () => {
  await seedOrganization(env, 'words')
  await seedOrganization(env, 'silent')
  for (let from = 0; from < signals.length; from += 400)
    await saveSignals(store(), [], signals.slice(from, from + 400), now)
})

describe('learning from an organization’s own scored comments', () => {
  it('does nothing where too few have been said', async () => {
    expect(await learnTexts(databaseFor(env, 'org_silent'), now)).toBeNull()
  })

  it('promotes what reads later comments better, and tells how much', async () => {
    expect(await learnTexts(store(), now)).toBe('active')
    const model = await latestTextModel(store())
    const report = JSON.parse(model?.report ?? '{}') as {
      macroF1Shipped: number
      macroF1Adapted: number
      examples: number
    }
    expect(report.examples).toBe(1_200)
    expect(report.macroF1Adapted).toBeGreaterThan(report.macroF1Shipped)
    expect(await activeTextModel(directoryFor(env), 'org_silent')).toBeNull()
  })

  it('learns again after a week, not before', async () => {
    expect(await learnTexts(store(), later(6))).toBeNull()
  })

  it('reads history again a page at a time, and keeps what was taken out of a comment', async () => {
    expect(await reanalyseSome(bindings, later(0))).toEqual({ reread: 1_000 })
    expect(await reanalyseSome(bindings, later(0))).toEqual({ reread: 200 })
    expect(await reanalyseSome(bindings, later(0))).toEqual({ reread: 0 })
    const [good, bad] = [await sentimentOf('sig_text_0'), await sentimentOf('sig_text_1')]
    expect(good?.sentiment).toBeGreaterThan(0.2)
    expect(bad?.sentiment).toBeLessThan(-0.2)
    expect(JSON.parse(bad?.analysis ?? '{}')).toMatchObject({ redacted: { email: 1 }, language: 'es' })
    expect((await verifyRollups(store())).differences).toEqual([])
    expect(await verifyFiled(store())).toEqual({ lost: 0, stray: 0, counters: 0 })
  }, 30_000)
})
