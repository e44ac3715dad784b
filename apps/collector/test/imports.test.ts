import { env, exports } from 'cloudflare:workers'

import type { Import } from '@vigia/contracts/imports'
import { databaseFor } from '@vigia/db/database'
import { verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

type Json = Record<string, unknown>
const bindings = env as unknown as { DB: D1Database }

const call = async (name: string, path: string, method = 'GET', body?: object | string | ReadableStream) => {
  const isData = typeof body === 'string' || body instanceof ReadableStream
  const response = await exports.default.fetch(`https://collector.example${path}`, {
    method,
    headers: {
      authorization: `Bearer vg_sk_${name}`,
      'content-type': isData ? 'text/csv' : 'application/json',
    },
    ...(body === undefined ? {} : { body: isData ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json<Json>() }
}

const begin = async (name: string, told: object = {}) =>
  (await call(name, '/v1/imports', 'POST', { name: 'History', ...told })).body as unknown as Import

const send = async (
  name: string,
  { id }: Import,
  text: string | ReadableStream,
  offset = 0,
  complete = true,
) => call(name, `/v1/imports/${id}/data?offset=${offset}&complete=${complete}`, 'PUT', text)

const dump = async (name: string) => {
  const rows = async (sql: string) => (await bindings.DB.prepare(sql).bind(`org_${name}`).all()).results
  return {
    signals: await rows(
      'SELECT id, customer_id, metric, score, comment, day FROM signals WHERE organization_id = ? ORDER BY id',
    ),
    // When a cell last changed differs between two runs.
    rollups: await rows(
      'SELECT * FROM rollups WHERE organization_id = ? ORDER BY metric, day, touchpoint, channel, segment',
    ),
    customers: await rows(
      'SELECT id, identities, traits FROM customers WHERE organization_id = ? ORDER BY id',
    ),
    identities: await rows(
      'SELECT kind, value, customer_id FROM identities WHERE organization_id = ? ORDER BY kind, value',
    ),
  }
}
/** Organizations have ids of their own in every digest. */
const shape = ({ signals, rollups, identities }: Awaited<ReturnType<typeof dump>>) => ({
  signals: signals
    .map(({ metric, score, comment, day }) => JSON.stringify([metric, score, comment, day]))
    .toSorted((a, b) => (a < b ? -1 : 1)),
  rollups: rollups.map((row) => ({ ...row, organization_id: '', changed_at: 0 })),
  people: identities.map(({ kind, value }) => [kind, value]),
})

const csv = (rows: number, from = 0) =>
  Array.from({ length: rows }, (_, i) => {
    const n = from + i
    return `p${n % 97}@x.es,${n % 11},"Línea ${n}\nsegunda, con ""comillas""",2026-0${(n % 9) + 1}-1${n % 9}T10:00:00Z\n`
  }).join('')
const header = 'email,nps,comment,date\n'
const mapping = [
  'metric=const:nps',
  'score=nps',
  'customer.email=email',
  'comment=comment',
  'occurredAt=date',
  'touchpoint=const:shop',
]

beforeAll(async () => {
  for (const name of ['imp_plain', 'imp_twice', 'imp_cut', 'imp_whole', 'imp_undo', 'imp_odd'])
    await seedOrganization(bindings, name)
})

describe('an import', () => {
  it('shows beforehand what a file would become', async () => {
    const { body } = await call('imp_plain', '/v1/imports/preview', 'POST', {
      sample: 'correo;nps;comentario\nana@x.es;9;Bien\nx;11;Mal\n',
    })
    expect(body).toMatchObject({
      columns: ['correo', 'nps', 'comentario'],
      mapping: [
        'metric=const:nps',
        'customer.email=correo',
        'score=nps',
        'comment=comentario',
        'touchpoint=const:general',
      ],
      rows: [
        { row: 1, problem: null, signal: { metric: 'nps', score: 9, customer: { email: 'ana@x.es' } } },
        { row: 2, signal: null },
      ],
    })
  })

  it('takes a file whose cells have line breaks and quotes, and tells what it refused', async () => {
    const told = await begin('imp_plain', { mapping })
    const { body } = await send('imp_plain', told, `${header}${csv(1_200)}nobody,99,x,2026-01-01\n`)
    expect(body).toMatchObject({ status: 'done', rows: 1_201, recorded: 1_200, refused: 1, duplicates: 0 })
    const { body: rejects } = await call('imp_plain', `/v1/imports/${told.id}/rejects`)
    expect(rejects['items']).toMatchObject([{ row: 1_201 }])
    const { signals } = await dump('imp_plain')
    expect(signals).toHaveLength(1_200)
    expect(signals.filter(({ comment }) => String(comment).includes('"comillas"'))).toHaveLength(1_200)
  })

  it('of the same file again changes nothing', async () => {
    const file = header + csv(700)
    await send('imp_twice', await begin('imp_twice', { mapping }), file)
    const before = await dump('imp_twice')
    const { body } = await send('imp_twice', await begin('imp_twice', { mapping }), file)
    expect(body).toMatchObject({ recorded: 0, duplicates: 700 })
    expect(await dump('imp_twice')).toEqual(before)
  })

  it('counts everybody who gave the same score and said nothing else, once for each file', async () => {
    const file = `nps\n${'9\n'.repeat(30)}`
    const told = ['metric=const:nps', 'score=nps', 'touchpoint=const:anonymous']
    for (const expected of [{ recorded: 30 }, { recorded: 0, duplicates: 30 }])
      expect((await send('imp_twice', await begin('imp_twice', { mapping: told }), file)).body).toMatchObject(
        expected,
      )
  })

  it('that was cut off anywhere goes on from where it stands, and ends as if it never had been', async () => {
    const file = new TextEncoder().encode(header + csv(2_300))
    await send('imp_whole', await begin('imp_whole', { mapping }), header + csv(2_300))
    let told = await begin('imp_cut', { mapping })
    // Pieces that end in the middle of a row, of a letter and of a quote.
    for (let piece = 0; told.bytes < file.length && piece < 200; piece += 1) {
      const end = Math.min(file.length, told.bytes + 40_001)
      const part = new Blob([file.slice(told.bytes, end)]).stream()
      const { body } = await send('imp_cut', told, part, told.bytes, end === file.length)
      told = body as unknown as Import
    }
    expect(told).toMatchObject({ status: 'done', bytes: file.length, rows: 2_300, recorded: 2_300 })
    expect(shape(await dump('imp_cut'))).toEqual(shape(await dump('imp_whole')))
  })

  it('refuses data from anywhere else, and all but one of two who send at once', async () => {
    const told = await begin('imp_odd', { mapping })
    const wrong = await send('imp_odd', told, csv(1), 5)
    expect([wrong.status, wrong.body['errors']]).toEqual([409, [{ path: 'offset', message: '0' }]])
    const both = await Promise.all([1, 2, 3].map(() => send('imp_odd', told, header + csv(600))))
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await dump('imp_odd')).signals).toHaveLength(600)
    expect((await call('imp_odd', `/v1/imports/${told.id}`)).body).toMatchObject({ rows: 600, recorded: 600 })
  })

  it('can be paused and go on, and says what it cannot do', async () => {
    const told = await begin('imp_odd', { mapping })
    await call('imp_odd', `/v1/imports/${told.id}/pause`, 'POST')
    expect((await send('imp_odd', told, header + csv(1))).status).toBe(409)
    expect((await call('imp_odd', `/v1/imports/${told.id}/resume`, 'POST')).body).toMatchObject({
      status: 'running',
    })
    expect((await call('imp_odd', `/v1/imports/${told.id}/resume`, 'POST')).status).toBe(409)
    const unmapped = await begin('imp_odd', { mapping: ['score=other', 'metric=const:nps'] })
    expect((await send('imp_odd', unmapped, header + csv(1))).body['detail']).toContain(
      'There is no column other',
    )
    expect((await call('imp_odd', '/v1/imports', 'POST', { name: 'x', mapping: ['mood=x'] })).status).toBe(
      400,
    )
  })

  it('is taken back whole: everything is as it was before', async () => {
    await call('imp_undo', '/v1/feedback', 'POST', {
      customer: { email: 'p1@x.es' },
      touchpoint: 'shop',
      metric: 'nps',
      score: 5,
    })
    const before = await dump('imp_undo')
    const told = await begin('imp_undo', { mapping })
    await send('imp_undo', told, header + csv(1_500))
    expect((await dump('imp_undo')).signals).toHaveLength(1_501)
    const { body } = await call('imp_undo', `/v1/imports/${told.id}/undo`, 'POST')
    expect(body).toMatchObject({ status: 'undone', undone: 1_500 })
    expect(await dump('imp_undo')).toEqual(before)
    expect((await verifyRollups(databaseFor(bindings, 'org_imp_undo'))).differences).toEqual([])
  })

  it('reads NDJSON, and the export of Delighted by its preset', async () => {
    const lines = Array.from({ length: 20 }, (_, i) =>
      JSON.stringify({ who: { mail: `n${i}@x.es` }, nps: i % 11, at: '2026-02-01T00:00:00Z' }),
    ).join('\n')
    const told = await begin('imp_odd', {
      format: 'ndjson',
      mapping: [
        'metric=const:nps',
        'score=nps',
        'customer.email=who.mail',
        'occurredAt=at',
        'touchpoint=const:nd',
      ],
    })
    expect((await send('imp_odd', told, lines)).body).toMatchObject({ recorded: 20, refused: 0 })
    const preset = await begin('imp_odd', { preset: 'delighted' })
    const file =
      'Survey Response ID,Created at,Score,Comment,Email,Name\n77,2026-01-05 10:00:00 UTC,9,Bien,d@x.es,Dora\n78,2026-01-05 10:00:00,3,Mal,e@x.es,Eva\n'
    expect((await send('imp_odd', preset, file)).body).toMatchObject({ recorded: 2, refused: 0 })
  })
})
