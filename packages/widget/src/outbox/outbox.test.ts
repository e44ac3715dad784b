import { describe, expect, it } from 'vitest'

import { createOutbox, fateOf, type Parcel, type Sent } from './index.ts'

const shelfOf = (content = new Map<string, string>()) => ({
  getItem: (name: string) => content.get(name) ?? null,
  setItem: (name: string, value: string) => void content.set(name, value),
})
const parcel = (n: number): Parcel => ({ path: '/v1/responses', body: { n } })

describe('fateOf', () => {
  it.each([
    { status: 202, after: null, attempt: 0, is: 'done' },
    { status: 399, after: null, attempt: 0, is: 'done' },
    { status: 400, after: null, attempt: 0, is: 'dropped' },
    { status: 404, after: null, attempt: 3, is: 'dropped' },
    { status: 408, after: null, attempt: 0, is: 1_000 },
    { status: 429, after: '7', attempt: 0, is: 7_000 },
    { status: 500, after: null, attempt: 2, is: 4_000 },
    { status: null, after: null, attempt: 0, is: 1_000 },
    { status: null, after: null, attempt: 20, is: 60_000 },
  ])('says $is after $status', ({ status, after, attempt, is }) => {
    expect(fateOf(status, after, attempt)).toBe(is)
  })
})

describe('the outbox', () => {
  it('tries again until it is sent, and then forgets it', async () => {
    const fates: Sent[] = [5, 6, 'done']
    const waited: number[] = []
    const outbox = createOutbox(
      shelfOf(),
      () => Promise.resolve(fates.shift() ?? 'done'),
      (ms) => Promise.resolve(void waited.push(ms)),
    )
    await outbox.put('a', parcel(1))
    expect([waited, outbox.size()]).toEqual([[5, 6], 0])
  })

  it('loses nothing over a reload, and what was dropped does not come again', async () => {
    const shelf = shelfOf()
    const never = new Promise<void>(() => {})
    const closed = createOutbox(
      shelf,
      () => Promise.resolve(1),
      () => never,
    )
    void closed.put('a', parcel(1))
    void closed.put('b', parcel(2))
    await Promise.resolve()
    const seen: unknown[] = []
    const opened = createOutbox(
      shelf,
      ({ body }) => Promise.resolve(seen.push(body['n']) === 1 ? 'dropped' : 'done'),
      () => never,
    )
    await opened.flush()
    expect([seen, opened.size()]).toEqual([[1, 2], 0])
  })

  it('sends the newest of one name, also where it came while the older was under way', async () => {
    const seen: unknown[] = []
    const outbox = createOutbox(
      shelfOf(),
      async ({ body }) => {
        if (seen.push(body['n']) === 1) void outbox.put('a', parcel(2))
        return Promise.resolve('done')
      },
      () => Promise.resolve(),
    )
    await outbox.put('a', parcel(1))
    expect(seen).toEqual([1, 2])
  })

  it('works from memory where a page allows no storage, and keeps the newest fifty', async () => {
    const never = new Promise<void>(() => {})
    const outbox = createOutbox(
      null,
      () => Promise.resolve(1),
      () => never,
    )
    for (let n = 0; n < 60; n += 1) void outbox.put(`p${n}`, parcel(n))
    expect(outbox.size()).toBe(50)
    const broken = {
      getItem: () => 'no json',
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(
      createOutbox(
        broken,
        () => Promise.resolve('done'),
        () => never,
      ).size(),
    ).toBe(0)
    await Promise.resolve()
  })
})
