import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { createClient } from '@vigia/client'
import { parse } from 'csv-parse'

import { compare, figuresOf, table, type Figure } from './recount/compare.ts'
import { recipes, type Recipe } from './recount/recipes.ts'

const DAY_MS = 86_400_000
const YEARS = 5
const LOCAL_KEY = 'vg_sk_demo_local'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    preset: { type: 'string' },
    url: { type: 'string', default: 'http://localhost:8787' },
    key: { type: 'string' },
  },
})

async function fromFile(path: string, { groupOf, scoreOf, figure }: Recipe): Promise<Map<string, Figure>> {
  const scored: [string, number][] = []
  const rows = createReadStream(path).pipe(parse({ bom: true, columns: true, relax_quotes: true }))
  for await (const cells of rows as AsyncIterable<Record<string, string>>) {
    const score = scoreOf(cells)
    if (Number.isFinite(score)) scored.push([groupOf(cells), score])
  }
  return figuresOf(scored, figure)
}

async function fromApi({ metric, definition, groupBy }: Recipe): Promise<Map<string, Figure>> {
  const key = values.key ?? process.env['VIGIA_KEY'] ?? LOCAL_KEY
  const from = new Date(Date.now() - YEARS * 365 * DAY_MS).toISOString().slice(0, 10)
  const to = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)
  const { groups = [] } = await createClient({ baseUrl: values.url, key }).call('getMetric', {
    params: { metric },
    query: { from, to, groupBy, definition },
  })
  return new Map(
    groups
      .filter(({ n }) => n > 0)
      .map(({ key: name, n, value }) => [name[groupBy] ?? '', { n, value: value ?? Number.NaN }]),
  )
}

const [file] = positionals
const recipe = recipes[values.preset ?? '']
if (file === undefined || recipe === undefined) {
  console.error(`Usage: eval:import FILE --preset ${Object.keys(recipes).join('|')} [--url …] [--key …]
Counts the file by itself and compares it with what the metrics API answers. The organization must hold this file alone.`)
  process.exit(2)
}

const [own, told] = await Promise.all([
  fromFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), recipe),
  fromApi(recipe),
])
const rows = compare(own, told)
console.log(table(rows))
const different = rows.filter(({ isSame }) => !isSame).length
console.log(different === 0 ? 'Every group is the same.' : `${different} of ${rows.length} groups differ.`)
process.exitCode = different === 0 ? 0 : 1
