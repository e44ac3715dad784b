import type { ExampleRow } from '@vigia/domain/learning'
import { beforeAll, expect, it } from 'vitest'

import { readNews, saveExamples } from '../src/learning/index.ts'
import { bindings, now, open } from './persons.ts'

const store = open('org_news')
const minuteMs = 60_000
const learnedAt = now.getTime() - 2 * minuteMs

const examples = (source: ExampleRow['source'], n: number): ExampleRow[] =>
  Array.from({ length: n }, (_, i) => ({
    customerId: `cus_${source}_${i}`,
    at: learnedAt - minuteMs,
    features: {},
    label: 0,
    source,
    probability: 0.1,
    tier: 'none',
    acted: 0,
    heldOut: 0,
  }))

const save = (rows: readonly ExampleRow[], at: number) => saveExamples(store, rows, [], new Date(at))

beforeAll(async () => {
  await save([...examples('inactivity', 5), ...examples('outcome', 2)], learnedAt - minuteMs)
})

it('is everything before the first model', async () => {
  expect(await readNews(store, now)).toEqual({ n: 7, fresh: 7, told: 2, freshTold: 2, learnedAt: null })
})

it('is what was labelled since the newest model, and of it what an outcome or a case told', async () => {
  await bindings.DB.prepare(
    "INSERT INTO churn_models (organization_id, id, status, document, report, created_at) VALUES ('org_news', 'mdl_1', 'shadow', '{}', '{}', ?)",
  )
    .bind(learnedAt)
    .run()
  expect(await readNews(store, now)).toEqual({ n: 7, fresh: 0, told: 2, freshTold: 0, learnedAt })
  await save([...examples('inactivity', 6), ...examples('case', 1)], learnedAt + minuteMs)
  expect(await readNews(store, now)).toEqual({ n: 9, fresh: 2, told: 3, freshTold: 1, learnedAt })
})

it('is nothing of another organization', async () => {
  expect(await readNews(open('org_quiet'), now)).toMatchObject({ n: 0, fresh: 0, learnedAt: null })
})
