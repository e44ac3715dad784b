import { expect, it } from 'vitest'

import type { MetricAnswer } from '@vigia/contracts/metrics'

import { answers, read, seed } from './seed.ts'

const get = (name: string, query = '') =>
  read<MetricAnswer>(name, `/v1/metrics/enps?from=2026-05-01&to=2026-06-01${query}`)

const day = (date: string) => ({ day: `2026-05-${date}` })

it('withholds everything under 5 answers of employees', async () => {
  await seed('small', answers('enps', { 10: 3, 0: 1 }))
  expect(await get('small')).toMatchObject({
    n: 4,
    value: null,
    interval: null,
    mean: null,
    sufficiency: 'insufficient',
    distribution: { scores: [], bands: [] },
  })
})

it('hides the next smallest group when one alone would give itself away', async () => {
  await seed('staff', [
    ...answers('enps', { 9: 20 }, { touchpoint: 'warehouse' }),
    ...answers('enps', { 10: 6 }, { touchpoint: 'store' }),
    ...answers('enps', { 0: 2 }, { touchpoint: 'office' }),
  ])
  const { value, groups } = await get('staff', '&groupBy=touchpoint')
  expect(value).not.toBeNull()
  expect(groups?.map((group) => [group.key['touchpoint'], group.n, group.value, group.mean])).toEqual([
    ['warehouse', 20, 100, 9],
    ['store', 6, null, null],
    ['office', 2, null, null],
  ])
})

it('hides buckets in the same way, and tells nothing of a hidden group over time', async () => {
  await seed('crew', [
    ...answers('enps', { 9: 9 }, { touchpoint: 'store', ...day('05') }),
    ...answers('enps', { 9: 7 }, { touchpoint: 'store', ...day('12') }),
    ...answers('enps', { 0: 3 }, { touchpoint: 'store', ...day('19') }),
    ...answers('enps', { 9: 8 }, { touchpoint: 'office', ...day('05') }),
  ])
  const { series } = await get('crew', '&interval=week&filter=touchpoint:store')
  expect(series?.map(({ n, value }) => [n, value])).toEqual([
    [0, null],
    [9, 100],
    [7, null],
    [3, null],
    [0, null],
  ])
  const { groups } = await get('crew', '&interval=week&groupBy=touchpoint')
  const told = groups?.flatMap((group) => group.series ?? []).filter(({ value }) => value !== null)
  expect(told?.every(({ n }) => n >= 5)).toBe(true)
})

it('compares with nothing that few answers could be told from', async () => {
  await seed('turn', [...answers('enps', { 9: 9 }), ...answers('enps', { 0: 4 }, { day: '2026-04-10' })])
  const { comparison } = await get('turn', '&compare=previous')
  expect(comparison).toMatchObject({ n: 4, value: null, difference: null, interval: null, pValue: null })
})
