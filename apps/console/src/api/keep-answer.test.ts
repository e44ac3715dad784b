import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'

import { keepAnswer } from './keep-answer.ts'

const key = ['import', 'imp_1']

it('is not overwritten by a read that began before the change', async () => {
  const queries = new QueryClient()
  const { promise: older, resolve } = Promise.withResolvers<string>()
  const read = queries
    .fetchQuery({ queryKey: key, queryFn: () => older, retry: false })
    .catch(() => 'called off')
  keepAnswer(queries, key, 'done')
  resolve('ready')
  await read
  expect(queries.getQueryData(key)).toBe('done')
})

it('leaves alone what is under way of anything else', async () => {
  const queries = new QueryClient()
  const read = queries.fetchQuery({ queryKey: ['import', 'imp_2'], queryFn: () => Promise.resolve('ready') })
  keepAnswer(queries, key, 'done')
  await expect(read).resolves.toBe('ready')
})
