import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Organization } from '../src/organization.ts'
import { openPage, type View } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const view: View = { language: 'en', theme: 'light', phone: false }

/** A cold start on a busy machine. */

let browser: Browser
let shop: Organization

const answer = (id: string, score: number) =>
  shop.send('POST', '/v1/feedback', {
    id,
    touchpoint: 'checkout',
    metric: 'nps',
    score,
    customer: { id: `customer-${id}` },
  })

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'live')
  await Promise.all(Array.from({ length: 40 }, (_, i) => answer(`seed-${i}`, 9)))
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('an answer', () => {
  it('shows on the overview within two seconds, without a reload', async () => {
    const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, view)
    await page.goto(baseUrl)
    const card = page.getByTestId('metric-nps')
    await expect.poll(() => card.innerText()).toContain('100')
    await expect.poll(() => page.getByTestId('live-state').first().getAttribute('data-state')).toBe('live')
    const took: number[] = []
    // Each one moves the figure: 41 answers of which one is a detractor make 95, two of 42 make 90.
    for (const [i, shown] of ['95', '90', '86', '82', '78'].entries()) {
      const { status } = await answer(`bad-${i}`, 0)
      const committed = Date.now()
      expect(status).toBe(202)
      await expect.poll(() => card.innerText(), { interval: 25 }).toContain(shown)
      took.push(Date.now() - committed)
    }
    expect(took.toSorted((a, b) => a - b)[2]).toBeLessThan(2_000)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('a line that breaks', () => {
  it('is told, comes back by itself, and what was missed meanwhile is asked for', async () => {
    const { page, close } = await openPage(browser, baseUrl, shop.key, view)
    let isDown = false
    await page.routeWebSocket(/\/v1\/live/, (socket) => {
      if (isDown) {
        void socket.close()
        return
      }
      const server = socket.connectToServer()
      drop = () => {
        void server.close()
        void socket.close()
      }
    })
    let drop = () => {}
    await page.goto(baseUrl)
    const state = () => page.getByTestId('live-state').first().getAttribute('data-state')
    await expect.poll(state).toBe('live')
    await expect.poll(() => page.getByTestId('metric-nps').innerText()).toContain('%')
    const before = await page.getByTestId('metric-nps').innerText()
    isDown = true
    drop()
    await expect.poll(state).toBe('connecting')
    expect(await page.getByTestId('live-state').first().innerText()).toBe('Connecting…')
    await answer('missed', 0)
    isDown = false
    await expect.poll(state).toBe('live')
    const shown = () => page.getByTestId('metric-nps').innerText()
    await expect.poll(shown, { timeout: 12_000 }).not.toBe(before)
    await close()
  })
})
