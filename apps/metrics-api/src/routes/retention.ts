import { getRetention, previewRetention, putRetention } from '@vigia/contracts/privacy'
import { findUnheard } from '@vigia/db/customers'
import { readSetting, saveSetting } from '@vigia/db/settings'
import { forgetBefore, noRetention } from '@vigia/domain/retention'

import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'

const SETTING = 'retention'
const PAGE = 5_000
const PAGES = 10

export const retention = createApp()
  .openapi(guarded(getRetention), async (c) =>
    c.json(await readSetting(storeOf(c), SETTING, noRetention), 200),
  )
  .openapi(guarded(putRetention), async (c) => {
    const told = c.req.valid('json')
    await saveSetting(storeOf(c), SETTING, told, c.get('now'))
    return c.json(told, 200)
  })
  .openapi(guarded(previewRetention), async (c) => {
    const { months } = c.req.valid('query')
    const before = forgetBefore({ forgetAfterMonths: months }, c.get('now')) ?? c.get('now')
    const counts = { customers: 0, lookedAt: 0 }
    let after: string | null = ''
    for (let page = 0; page < PAGES && after !== null; page += 1) {
      const look: Awaited<ReturnType<typeof findUnheard>> = await findUnheard(storeOf(c), {
        before,
        after,
        size: PAGE,
      })
      counts.customers += look.ids.length
      counts.lookedAt += look.lookedAt
      after = look.next
    }
    return c.json({ ...counts, isWhole: after === null, before: before.toISOString() }, 200)
  })
