import type { News } from '@vigia/domain/live'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { paced } from './pace.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const of = (id: string): News => ({ topics: ['cases'], ids: [id] })

describe('paced', () => {
  it('hands a burst on as one, 300 ms after its first', () => {
    const told: News[] = []
    const pacer = paced((news) => told.push(news))
    pacer.add(of('cas_1'))
    vi.advanceTimersByTime(200)
    pacer.add(of('cas_2'))
    vi.advanceTimersByTime(99)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual([{ topics: ['cases'], ids: ['cas_1', 'cas_2'] }])
  })

  it('keeps a second and a half between two, and loses none', () => {
    const told: News[] = []
    const pacer = paced((news) => told.push(news))
    pacer.add(of('cas_1'))
    vi.advanceTimersByTime(300)
    pacer.add(of('cas_2'))
    vi.advanceTimersByTime(1_499)
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(told).toHaveLength(2)
  })

  it('says nothing once it is stopped', () => {
    const told: News[] = []
    const pacer = paced((news) => told.push(news))
    pacer.add(of('cas_1'))
    pacer.stop()
    vi.advanceTimersByTime(5_000)
    expect(told).toEqual([])
  })
})
