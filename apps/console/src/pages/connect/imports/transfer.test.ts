import type { Client } from '@vigia/client'
import { ApiError } from '@vigia/client'
import type { Import } from '@vigia/contracts/imports'
import { describe, expect, it } from 'vitest'

import { transfer } from './transfer.ts'

const MB = 1_048_576
const start = { id: 'imp_1', format: 'csv', status: 'ready', bytes: 0 } as Import

interface Asked {
  offset: number
  complete: string
  size: number
}

/** A server that commits what `commit` makes of each piece. */
function against(commit: (asked: Asked, turn: number) => Partial<Import> | ApiError) {
  const asked: Asked[] = []
  let now: Import = { ...start, status: 'running' }
  const call = (operation: string, input: { query: Asked }, options: { data: { content: Blob } }) => {
    if (operation === 'getImport') return Promise.resolve(now)
    const piece = { ...input.query, size: options.data.content.size }
    asked.push(piece)
    const answer = commit(piece, asked.length)
    if (answer instanceof ApiError) return Promise.reject(answer)
    now = { ...now, ...answer }
    return Promise.resolve(now)
  }
  return { client: { call } as unknown as Client, asked }
}

const send = (client: Client, bytes: number, signal = new AbortController().signal) =>
  transfer(client, start, new Blob([new Uint8Array(bytes)]), { onProgress: () => undefined, signal })

const done = ({ offset, size, complete }: Asked): Partial<Import> => ({
  bytes: offset + size,
  status: complete === 'true' ? 'done' : 'running',
})

describe('sending a file', () => {
  it('goes on from what was committed, and says which piece is the last', async () => {
    const { client, asked } = against((piece, turn) => (turn === 1 ? { bytes: MB - 10 } : done(piece)))
    expect((await send(client, MB + 5)).status).toBe('done')
    expect(asked).toEqual([
      { offset: 0, complete: 'false', size: MB },
      { offset: MB - 10, complete: 'true', size: 15 },
    ])
  })

  it('sends a larger piece where a row did not fit', async () => {
    const { client, asked } = against((piece, turn) => (turn === 1 ? { bytes: 0 } : done(piece)))
    await send(client, 3 * MB)
    expect(asked.map(({ size }) => size)).toEqual([MB, 3 * MB])
  })

  it('ends when somebody pauses the import', async () => {
    const conflict = { status: 409, detail: 'paused' } as ConstructorParameters<typeof ApiError>[0]
    const { client, asked } = against((_piece, turn) =>
      turn === 1 ? { bytes: MB, status: 'paused' } : new ApiError(conflict),
    )
    expect((await send(client, 3 * MB)).status).toBe('paused')
    expect(asked).toHaveLength(1)
  })

  it('looks where the import stands when somebody else sends it', async () => {
    const conflict = { status: 409, detail: 'elsewhere' } as ConstructorParameters<typeof ApiError>[0]
    const { client, asked } = against((piece, turn) => (turn === 1 ? new ApiError(conflict) : done(piece)))
    expect((await send(client, 10)).status).toBe('done')
    expect(asked).toHaveLength(2)
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    stop.abort()
    const { client, asked } = against(done)
    await send(client, 10, stop.signal)
    expect(asked).toEqual([])
  })
})
