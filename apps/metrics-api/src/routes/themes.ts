import { listEmotions, listThemes, mineThemes, type Themes } from '@vigia/contracts/themes'
import { readSetting } from '@vigia/db/settings'
import { readFilter, readPeriod } from '@vigia/domain/metric-query'
import type { Context } from 'hono'
import { etag } from 'hono/etag'

import { askingOf } from '../asking.ts'
import { createApp } from '../create-app.ts'
import { guarded } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'
import { mentioned, type MentionQuestion } from '../themes/mentioned.ts'
import { minedThemes } from '../themes/mined.ts'

async function tell(
  c: Context<AppEnv>,
  kind: 'theme' | 'emotion',
  question: MentionQuestion,
): Promise<Themes> {
  const answer = await mentioned(askingOf(c), kind, question)
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
    const { store, timeZone, now } = askingOf(c)
    const { names } = await readSetting(store, 'attributes', { names: [] as string[] })
    const period = readPeriod(bounds, timeZone, now)
    const question = { period, timeZone, focus, against, filter: readFilter([filter ?? []].flat(), names) }
    return c.json(await minedThemes(store, question, now), 200)
  })
  .openapi(fresh(listThemes), async (c) => c.json(await tell(c, 'theme', c.req.valid('query')), 200))
  .openapi(fresh(listEmotions), async (c) => c.json(await tell(c, 'emotion', c.req.valid('query')), 200))
