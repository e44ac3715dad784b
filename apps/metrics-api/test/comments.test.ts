import { env } from 'cloudflare:workers'

import type { CommentPage } from '@vigia/contracts/comments'
import type { MinedThemes, Themes } from '@vigia/contracts/themes'
import { beforeAll, describe, expect, it } from 'vitest'

import { add, addCase, ask, person, read, seed } from './seed.ts'

const at = (day: number, minute = 0) => ({
  day: `2026-05-${String(day).padStart(2, '0')}`,
  occurredAt: Date.UTC(2026, 4, day, 10, minute),
})
const analysis = (theme: string, sentiment: number, emotion?: string) =>
  JSON.stringify({
    language: 'es',
    themes: [{ id: theme, sentiment }],
    ...(emotion ? { emotion: { label: emotion, probability: 0.5 } } : {}),
  })

const complaint = (i: number, day: number) => ({
  id: `bad_${i}`,
  ...at(day, i),
  metric: 'nps',
  score: 2,
  negative: true,
  touchpoint: 'call-center',
  comment: `Llevo ${i} semanas de espera y nadie contesta el Teléfono`,
  sentiment: -0.8,
  analysis: analysis('waiting', -0.8, 'anger'),
})
const praise = (i: number, day: number) => ({
  id: `good_${i}`,
  ...at(day, i),
  metric: 'nps',
  score: 10,
  touchpoint: 'delivery',
  comment: `Entrega rápida y muy amables, caso ${i}`,
  sentiment: 0.9,
  analysis: analysis('speed', 0.9, 'joy'),
})

beforeAll(async () => {
  await seed('words', [
    ...Array.from({ length: 40 }, (_, i) => complaint(i, 20)),
    ...Array.from({ length: 40 }, (_, i) => praise(i, 19)),
    { id: 'staff', ...at(20, 50), metric: 'enps', score: 3, comment: 'El jefe no escucha', sentiment: -0.7 },
    { id: 'silent', ...at(21), metric: 'nps', score: 9 },
  ])
  await add('words', [{ ...complaint(99, 22), id: 'of_ana', person: 0 }], [person('cus_w', { name: 'Ana' })])
  await addCase('words', 'cas_w', 'cus_w')
  await seed('elsewhere', [{ ...complaint(1, 20), id: 'not_ours' }])
})

const comments = (query: string) => read<CommentPage>('words', `/v1/comments?${query}`)

describe('GET /v1/comments', () => {
  it('tells the newest first, also those that have just arrived, and none of employees', async () => {
    const { items, looked } = await comments('limit=3')
    expect(items.map(({ id }) => id)).toEqual(['of_ana', 'bad_39', 'bad_38'])
    expect(items[0]).toMatchObject({
      language: 'es',
      themes: [{ id: 'waiting', sentiment: -0.8 }],
      emotion: 'anger',
    })
    expect(looked).toBeGreaterThanOrEqual(4)
    expect((await comments('query=jefe')).items).toEqual([])
  })

  it.each([
    { query: 'query=telefono NADIE', n: 41 },
    { query: 'query=amables caso 7', n: 4 },
    { query: 'sentiment=positive', n: 40 },
    { query: 'sentiment=neutral', n: 0 },
    { query: 'filter=theme:waiting', n: 41 },
    { query: 'filter=touchpoint:delivery', n: 40 },
    { query: 'maxScore=2', n: 41 },
    { query: 'maxScore=1.9', n: 0 },
    { query: 'minScore=10', n: 40 },
    { query: 'minScore=10.1', n: 0 },
    { query: 'metric=nps', n: 81 },
    { query: 'metric=csat', n: 0 },
    { query: 'about=negative', n: 41 },
    { query: 'about=negative&filter=theme:waiting', n: 41 },
    { query: 'about=positive&filter=theme:waiting', n: 0 },
    { query: 'about=neutral', n: 0 },
    { query: 'case=any', n: 1 },
    { query: 'case=open', n: 0 },
    { query: 'case=none', n: 80 },
    { query: 'from=2026-05-20&to=2026-05-22', n: 40 },
    { query: 'query=nichts', n: 0 },
  ])('finds $n by $query', async ({ query, n }) => {
    expect((await comments(`${query}&limit=200`)).items).toHaveLength(n)
  })

  it('tells who wrote it and their newest case', async () => {
    const { items } = await comments('limit=2')
    expect(items[0]).toMatchObject({ customerId: 'cus_w', customerName: 'Ana', caseId: 'cas_w' })
    expect(items[1]).toMatchObject({ customerId: null, customerName: null, caseId: null })
  })

  it('leads from page to page, each comment once', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: CommentPage = await comments(`limit=20${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([81, 81])
  })
})

describe('GET /v1/export/comments', () => {
  it.each([
    { query: 'format=csv', lines: 82 },
    { query: 'about=negative&filter=touchpoint:call-center', lines: 42 },
    { query: 'format=ndjson&query=amables', lines: 40 },
    { query: 'query=nichts', lines: 1 },
  ])('streams what $query chooses, $lines lines', async ({ query, lines }) => {
    const response = await ask('words', `/v1/export/comments?${query}`)
    expect(response.status).toBe(200)
    expect((await response.text()).trim().split('\n')).toHaveLength(lines)
  })

  it('keeps formulas from spreadsheets', async () => {
    await add('elsewhere', [
      { id: 'sum', ...at(23), metric: 'nps', score: 1, comment: '=cmd|A1', sentiment: -1 },
    ])
    const response = await ask('elsewhere', '/v1/export/comments?from=2026-05-23')
    const text = await response.text()
    expect(text).toContain("'=cmd|A1")
    expect(text).not.toContain('of_ana')
  })
})

describe('GET /v1/themes', () => {
  it('tells what filed comments are about against the period before', async () => {
    await env.DB.prepare(`DELETE FROM touched WHERE organization_id = 'org_words'`).run()
    const { items, comments: n } = await read<Themes>('words', '/v1/themes?from=2026-05-15&to=2026-06-01')
    expect(n).toBe(81)
    expect(items.map(({ id, n: count, sentiment }) => [id, count, sentiment])).toEqual([
      ['waiting', 41, -0.8],
      ['speed', 40, 0.9],
    ])
    expect(items[0]).toMatchObject({
      negative: 41,
      before: { n: 0 },
      touchpoints: [{ touchpoint: 'call-center', n: 41 }],
    })
    const { spans, items: weekly } = await read<Themes>(
      'words',
      '/v1/themes?from=2026-05-18&to=2026-06-01&interval=week',
    )
    expect(spans?.map(({ comments: written }) => written)).toEqual([81, 0])
    expect(weekly[0]?.series).toMatchObject([{ n: 41 }, { n: 0, share: null }])
    const emotions = await read<Themes>(
      'words',
      '/v1/emotions?from=2026-05-15&to=2026-06-01&touchpoint=delivery',
    )
    expect(emotions.items.map(({ id, n: count }) => [id, count])).toEqual([['joy', 40]])
  })

  it('mines what the unhappy say more than the others, with their words', async () => {
    const { items, comments: n } = await read<MinedThemes>('words', '/v1/themes/mined?focus=detractors')
    expect(n).toEqual({ focus: 41, rest: 40 })
    expect(items.flatMap(({ terms }) => terms)).toContain('espera')
    expect(items[0]).toMatchObject({ share: 100, restShare: 0 })
    expect(items[0]?.examples[0]?.comment).toContain('espera')
  })

  it('mines what is new against the period before', async () => {
    const { items } = await read<MinedThemes>(
      'words',
      '/v1/themes/mined?focus=all&from=2026-05-20&to=2026-05-22',
    )
    expect(items.flatMap(({ terms }) => terms)).toContain('espera')
    const response = await ask(
      'words',
      '/v1/themes/mined?focus=all&against=previous&from=2026-05-20&to=2026-05-21',
    )
    expect(response.status).toBe(200)
  })
})

describe('GET /v1/export/signals', () => {
  const lines = async (query: string) =>
    (await (await ask('words', `/v1/export/signals?${query}`)).text()).split(/\r?\n/).filter(Boolean)

  it('streams every signal of the period once, and only ours', async () => {
    const rows = (await lines('format=ndjson')).map(
      (line) => JSON.parse(line) as { id: string; comment: string | null },
    )
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([83, 83])
    expect(rows.find(({ id }) => id === 'staff')?.comment).toBeNull()
    expect(rows.map(({ id }) => id)).not.toContain('not_ours')
  })

  it('writes CSV that a spreadsheet reads', async () => {
    const response = await ask('words', '/v1/export/signals?format=csv&from=2026-05-21&to=2026-05-22')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('content-disposition')).toContain('vigia-signals-2026-05-21-2026-05-22.csv')
    const [head, row, ...more] = await lines('format=csv&from=2026-05-21&to=2026-05-22')
    expect(head).toContain('id,kind,occurredAt')
    expect(row).toContain('silent,feedback,2026-05-21T10:00:00.000Z')
    expect(more).toEqual([])
  })

  it.each([{ query: 'format=xml' }, { query: 'from=2026-05-02&to=2026-05-01' }])(
    'refuses $query',
    async ({ query }) => {
      expect((await ask('words', `/v1/export/signals?${query}`)).status).toBe(400)
    },
  )
})
