import type { News } from '@vigia/domain/live'
import { describe, expect, it } from 'vitest'

import { publish } from './index.ts'

const recording = () => {
  const told: News[] = []
  return {
    told,
    feed: {
      publish: (_: string, news: News) => {
        told.push(news)
        return Promise.resolve()
      },
    },
  }
}

const of = (...ids: string[]): News => ({ topics: ['cases'], ids })

describe('publish', () => {
  it('tells the first at once, and together what follows it closely', async () => {
    const { told, feed } = recording()
    await publish(feed, 'org_together', of('cas_1'))
    expect(told).toEqual([of('cas_1')])
    await Promise.all(['cas_2', 'cas_3', 'cas_4'].map((id) => publish(feed, 'org_together', of(id))))
    expect(told).toEqual([of('cas_1'), of('cas_2', 'cas_3', 'cas_4')])
  })

  it('keeps what is of two organizations apart', async () => {
    const { told, feed } = recording()
    await Promise.all(['org_one', 'org_two'].map((id) => publish(feed, id, of(`cas_${id}`))))
    expect(told).toEqual([of('cas_org_one'), of('cas_org_two')])
  })

  it('does nothing without a feed, and throws nothing where the feed fails', async () => {
    await publish(undefined, 'org_none', of('cas_1'))
    await publish({ publish: () => Promise.reject(new Error('away')) }, 'org_fails', of('cas_1'))
    const { told, feed } = recording()
    await publish(feed, 'org_fails', of('cas_2'))
    expect(told).toEqual([of('cas_2')])
  })
})
