import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { liveDay, storyDays } from '../src/ana.ts'
import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { openPage, type View } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const scores = [10, 9, 9, 8, 7, 10, 3, 9, 10, 6, 9, 8]

let browser: Browser
let shop: Organization
let anaId = ''

const open = (view: View = desktop, key: string | null = shop.key) => openPage(browser, baseUrl, key, view)

/** Three months of answers at two touchpoints, so that the overview has something to draw. */
const answers = () =>
  Array.from({ length: 180 }, (_, i) => ({
    kind: 'feedback',
    id: `answer-${i}`,
    customer: { id: `customer-${i % 40}` },
    touchpoint: i % 3 === 0 ? 'call-center' : 'checkout',
    channel: i % 3 === 0 ? 'phone' : 'web',
    ...(i % 2 === 0
      ? { metric: 'nps', score: scores[i % scores.length] }
      : { metric: i % 4 === 1 ? 'csat' : 'ces', score: i % 3 === 0 ? 2 + (i % 3) : 4 + (i % 2) }),
    occurredAt: new Date(Date.now() - (i % 88) * 86_400_000).toISOString(),
  }))

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'console')
  const { body } = await shop.send('POST', '/v1/signals/batch', { signals: answers() })
  if (body['recorded'] !== 180) throw new Error(`the answers were refused: ${JSON.stringify(body)}`)
  for (const day of storyDays) await liveDay(shop, day)
  const { body: risks } = await shop.send('GET', '/v1/risks?limit=1')
  anaId = String((risks['items'] as Json[])[0]?.['customerId'])
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('the overview', () => {
  it('shows NPS, CSAT and CES as the API tells them, each with its interval, and whom to call first', async () => {
    const { page, complaints, close } = await open()
    await page.goto(baseUrl)
    const { body } = await shop.send(
      'GET',
      `/v1/metrics/nps?from=${new Date(Date.now() - 89 * 86_400_000).toISOString().slice(0, 10)}`,
    )
    const card = page.getByTestId('metric-nps')
    await expect.poll(() => card.innerText()).toContain(String(Math.round(Number(body['value']))))
    for (const metric of ['nps', 'csat', 'ces']) {
      await expect.poll(() => page.getByTestId(`metric-${metric}`).locator('svg').count()).toBeGreaterThan(0)
      expect(await page.getByTestId(`metric-${metric}`).innerText()).toMatch(/95\s%/)
    }
    await page.getByText('Ana Ruiz').first().waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

describe('customers at risk', () => {
  it.each([
    { language: 'es', words: /producto defectuoso, espera larga/ },
    { language: 'en', words: /defective product, long wait/ },
  ] as const)('gives the reasons in words ($language)', async ({ language, words }) => {
    const { page, close } = await open({ ...desktop, language })
    await page.goto(`${baseUrl}/risks`)
    const row = page.getByTestId('risk-row').first()
    await row.waitFor()
    expect(await row.innerText()).toMatch(words)
    await close()
  })
})

describe("Ana's story", () => {
  it('runs over all channels with the risk along it, and her case is acknowledged, resolved and reopened', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/customers/${anaId}`)
    await page.getByTestId('risk-curve').locator('svg').first().waitFor()
    const story = await page.locator('main').innerText()
    for (const words of [
      'asiento viene roto',
      '35 minutos',
      'Redes sociales',
      'Segunda vez que llamo',
      'Tienda',
    ]) {
      expect(story).toContain(words)
    }
    expect(await page.getByTestId('timeline-item').count()).toBeGreaterThan(15)

    const panel = page.getByTestId('case-panel')
    await panel.getByRole('button', { name: 'Hacerme cargo' }).click()
    await expect.poll(() => panel.getAttribute('data-status')).toBe('acknowledged')
    const kept = async () => {
      const { body } = await shop.send('GET', `/v1/cases?customerId=${anaId}`)
      const { status, outcome } = (body['items'] as Json[])[0] ?? {}
      return { status, outcome }
    }
    const resolve = async () => {
      await panel.getByRole('button', { name: /Resolver/ }).click()
      await page.getByRole('radio', { name: 'Recuperado' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Cerrar el caso' }).click()
      await expect.poll(() => panel.getAttribute('data-status')).toBe('resolved')
      await expect.poll(kept).toEqual({ status: 'resolved', outcome: 'saved' })
    }
    await resolve()
    await page
      .getByRole('button', { name: /Deshacer/ })
      .last()
      .click()
    await expect.poll(() => panel.getAttribute('data-status')).toBe('acknowledged')
    await expect.poll(kept).toEqual({ status: 'acknowledged', outcome: null })
    await resolve()
    expect(complaints).toEqual([])
    await close()
  })
})

describe('what arrived', () => {
  it('shows a refused request a moment later, with what to mend and without who it was about', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/connect?outcome=refused`)
    await page.getByRole('heading', { name: 'Conexión' }).waitFor()
    const customer = { email: 'secret@example.com' }
    await shop.send('POST', '/v1/feedback', { touchpoint: 'checkout', metric: 'nps', score: 11, customer })
    const row = page.getByTestId('arrival-row').filter({ hasText: 'A nps score goes from 0 to 10' }).first()
    await row.waitFor()
    await row.locator('summary').click()
    expect(await row.innerText()).toContain('"metric": "nps"')
    expect(await page.content()).not.toContain('secret@example.com')
    expect(complaints).toEqual([])
    await close()
  })
})

describe('somebody', () => {
  it('has to sign in to see anything', async () => {
    const { page, close } = await openPage(browser, baseUrl, null, desktop)
    await page.route('**/__dev/session', (route) => route.fulfill({ status: 404, body: '{}' }))
    await page.goto(`${baseUrl}/risks`)
    await page.getByRole('heading', { name: 'Entra en tu consola' }).waitFor()
    expect(await page.getByTestId('risk-row').count()).toBe(0)
    await close()
  })

  it('of the local demo is let in at once', async () => {
    const { page, close } = await openPage(browser, baseUrl, null, desktop)
    await page.goto(baseUrl)
    await expect.poll(() => page.getByText('Bicicletas Aurora').count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByText('Lucía Prado').count()).toBeGreaterThan(0)
    await close()
  })
})
