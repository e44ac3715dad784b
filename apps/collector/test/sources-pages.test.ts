import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

import { typeformResponse } from './hook-fixtures.ts'

const bindings = env as unknown as { DB: D1Database }

const answer = (n: number) => {
  const sent = typeformResponse()
  sent.form_response.token = `token-${n}`
  sent.form_response.hidden.user_id = `u-${n}`
  sent.form_response.definition.title = 'Returns desk'
  sent.form_response.answers = [
    {
      type: 'number',
      number: 1 + (n % 7),
      text: undefined,
      field: { id: 'f9', type: 'opinion_scale', ref: 'ease' },
    },
  ]
  return sent
}

const post = (n: number) =>
  exports.default.fetch('https://collector.example/compat/hooks/typeform?key=vg_pk_src_pages', {
    method: 'POST',
    body: JSON.stringify(answer(n)),
  })

const map = async (after: string | null) => {
  const mapping = { survey: 'form1', question: 'ease', metric: 'ces', ...(after === null ? {} : { after }) }
  const response = await exports.default.fetch('https://collector.example/v1/sources/typeform/mappings', {
    method: 'PUT',
    headers: { authorization: 'Bearer vg_sk_src_pages', 'content-type': 'application/json' },
    body: JSON.stringify(mapping),
  })
  return response.json<{ read: number; recorded: number; waiting: number; next: string | null }>()
}

const rowsRead = (response: Response) => Number(response.headers.get('x-vigia-rows-read'))

describe('a survey with many kept answers', () => {
  beforeAll(() => seedOrganization(bindings, 'src_pages'))

  it('costs no more to answer, and is read anew a hundred at a time', async () => {
    const first = rowsRead(await post(0))
    for (let n = 1; n < 230; n += 1) await post(n)
    const later = rowsRead(await post(230))
    expect(later).toBeLessThan(first + 40)
    const pages = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof map>> = await map(after)
      pages.push([page.read, page.recorded, page.waiting])
      after = page.next
    } while (after !== null && pages.length < 10)
    expect(pages).toEqual([
      [100, 100, 131],
      [100, 100, 31],
      [31, 31, 0],
    ])
    const counted = await bindings.DB.prepare(
      `SELECT (SELECT sum(n) FROM rollups WHERE organization_id = 'org_src_pages') AS n,
        (SELECT count(*) FROM foreign_records WHERE organization_id = 'org_src_pages' AND kind = 'response'
          AND customer_id IS NOT NULL) AS known`,
    ).first()
    expect(counted).toEqual({ n: 231, known: 231 })
    expect(rowsRead(await post(231))).toBeLessThan(first + 60)
  }, 60_000)
})
