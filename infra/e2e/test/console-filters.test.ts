import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Organization } from '../src/organization.ts'
import { openPage, settled } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const pages = [
  '/',
  '/journey',
  '/themes',
  '/themes/words',
  '/themes/emotions',
  '/comments',
  '/drivers',
  '/risks',
  '/cases',
  '/customers',
  '/report',
  '/surveys',
  '/alerts/deliveries',
  '/settings/audit',
]
const filters = [
  'days=7&compare=year&utm_source=mail',
  'segment=vip',
  'from=2026-01-10&until=2026-01-31&compare=none&segment=vip&channel=phone&touchpoint=delivery',
]

let browser: Browser
let shop: Organization

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'filters')
  const customer = { id: 'ana', traits: { name: 'Ana', segment: 'vip' } }
  const said = {
    customer,
    touchpoint: 'delivery',
    channel: 'phone',
    metric: 'csat',
    comment: 'Llegó rota y tarde',
  }
  for (let i = 0; i < 12; i += 1)
    await shop.send('POST', '/v1/feedback', { ...said, id: `said-${i}`, score: 1 + (i % 5) })
  browser = await launchBrowser()
})

afterAll(() => browser.close())

it.each(pages)('%s asks nothing that the API refuses, whatever the filters in the address', async (path) => {
  const view = { language: 'es', theme: 'light', phone: false } as const
  const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, view)
  for (const filter of filters) {
    await page.goto(`${baseUrl}${path}?${filter}`)
    await settled(page)
    expect([filter, ...complaints]).toEqual([filter])
  }
  await close()
})
