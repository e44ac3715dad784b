import { listEmotions, listThemes, mineThemes, type Themes } from '@vigia/contracts/themes'
import { readSetting } from '@vigia/db/settings'
import { readMentions } from '@vigia/db/themes'
import { mentionsOf } from '@vigia/domain/mentions'
import { instantsOf, readFilter, readPeriod } from '@vigia/domain/metric-query'
import { previousPeriod } from '@vigia/domain/periods'
import type { Context } from 'hono'
import { etag } from 'hono/etag'

import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'
import { minedThemes } from '../themes/mined.ts'

interface Question {
  from?: string | undefined
  to?: string | undefined
  touchpoint?: string | undefined
}

async function mentioned(c: Context<AppEnv>, kind: 'theme' | 'emotion', question: Question): Promise<Themes> {
  const { timeZone } = c.get('principal')
  const period = readPeriod(question, timeZone, c.get('now'))
  const previous = previousPeriod(period.fromDay, period.toDay)
  const counted = await readMentions(storeOf(c), kind, [period, previous], question.touchpoint ?? null)
  const [now = { rows: [], comments: 0 }, before = { rows: [], comments: 0 }] = counted
  const answer = {
    period: instantsOf(period, timeZone),
    previous: instantsOf(previous, timeZone),
    comments: now.comments,
    items: mentionsOf(now, before),
    asOf: c.get('now').toISOString(),
  }
  await markFresh(c, answer)
  return answer
}

const fresh = <R extends { scope: string }>(route: R) => ({
  ...route,
  middleware: [guardScope(route.scope), etag()],
})

export const themes = createApp()
  .openapi(guarded(mineThemes), async (c) => {
    const { focus, against = focus === 'all' ? 'previous' : 'rest', filter, ...bounds } = c.req.valid('query')
    const { timeZone } = c.get('principal')
    const now = c.get('now')
    const { names } = await readSetting(storeOf(c), 'attributes', { names: [] as string[] })
    const period = readPeriod(bounds, timeZone, now)
    const question = { period, timeZone, focus, against, filter: readFilter([filter ?? []].flat(), names) }
    return c.json(await minedThemes(storeOf(c), question, now), 200)
  })
  .openapi(fresh(listThemes), async (c) => c.json(await mentioned(c, 'theme', c.req.valid('query')), 200))
  .openapi(fresh(listEmotions), async (c) => c.json(await mentioned(c, 'emotion', c.req.valid('query')), 200))
