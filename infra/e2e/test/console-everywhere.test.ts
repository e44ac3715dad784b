import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createHostile } from '../src/hostile.ts'
import type { Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowAlong, settled, type View } from '../src/page.ts'
import { placesOf, type Things } from '../src/places.ts'

const baseUrl = inject('baseUrl')
const none: Things = { customer: 'x', case: 'x', touchpoint: 'x', survey: 'x', rule: 'x', import: 'x' }

let browser: Browser
let shop: Organization
let places: ReturnType<typeof placesOf>

beforeAll(async () => {
  const hostile = await createHostile(baseUrl)
  shop = hostile.shop
  places = placesOf(hostile.things)
  browser = await launchBrowser()
}, 120_000)

afterAll(() => browser.close())

const isInert = (page: Page) =>
  page.evaluate(() => ({
    ran: 'pwned' in window,
    foreign: document.querySelectorAll('main script, main img[src="x"], main [onerror], main [onload]')
      .length,
  }))

describe.each([
  { language: 'es', theme: 'light', phone: false },
  { language: 'en', theme: 'dark', phone: true },
] as const)('with hostile words everywhere ($language, $theme, phone: $phone)', (view: View) => {
  let opened: Awaited<ReturnType<typeof openPage>>

  beforeAll(async () => {
    opened = await openPage(browser, baseUrl, shop.key, view)
  })
  afterAll(() => opened.close())

  it.each(Object.keys(placesOf(none)) as (keyof typeof places)[])(
    '%s is inert, fits its width and is accessible in both themes',
    async (name) => {
      const { page, complaints } = opened
      complaints.length = 0
      await page.goto(`${baseUrl}${places[name]}`)
      await settled(page)
      expect(await isInert(page)).toEqual({ ran: false, foreign: 0 })
      expect(await overflowAlong(page)).toBe(0)
      await expect.poll(() => accessibilityFaults(page)).toEqual([])
      const other = view.theme === 'light' ? 'dark' : 'light'
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), other)
      await expect.poll(() => accessibilityFaults(page)).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})

describe('what is taken out of it', () => {
  it('has no formula in any cell of a CSV', async () => {
    const answer = await fetch(`${baseUrl}/v1/export/signals?format=csv`, {
      headers: { authorization: `Bearer ${shop.key}` },
    })
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const text = await answer.text()
    expect(text).toContain('HYPERLINK')
    const begins = text.split(/[\r\n,]/).map((cell) => cell.replace(/^"/, '').charAt(0))
    expect(begins.filter((first) => ['=', '+', '@'].includes(first))).toEqual([])
  })

  it('is never read as a page', async () => {
    for (const path of ['/v1/customers', '/v1/comments', '/v1/themes', '/v1/cases']) {
      const answer = await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${shop.key}` } })
      expect([path, answer.headers.get('content-type')]).toEqual([
        path,
        expect.stringMatching(/^application\/json/),
      ])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      await answer.text()
    }
  })
})
