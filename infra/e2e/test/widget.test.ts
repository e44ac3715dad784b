import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, overflowOf } from '../src/page.ts'
import { openShop } from '../src/shop.ts'

const baseUrl = inject('baseUrl')
let browser: Browser
let shop: Organization
let page: Awaited<ReturnType<typeof openShop>>
let survey = ''

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** A visitor of their own, with everything that the page's policy forbade. */
async function visit(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text())
  })
  tab.on('pageerror', (err) => complaints.push(err.message))
  return { context, tab, complaints }
}

const answers = async () =>
  (await shop.send('GET', `/v1/surveys/${survey}/responses`)).body['items'] as Json[]
const nps = async () => (await shop.send('GET', '/v1/metrics/nps')).body
const waitingIn = (tab: Page) => tab.evaluate(() => localStorage.getItem('vigia.outbox') ?? '{}')
const score = (tab: Page, value: number) =>
  tab.getByRole('button', { name: String(value), exact: true }).click()

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'widget')
  const made = await shop.send('POST', '/v1/surveys', {
    name: 'NPS',
    template: 'relationship-nps',
    status: 'live',
  })
  survey = String(made.body['id'])
  page = await openShop(baseUrl, { key: shop.publishableKey, survey, touchpoint: 'checkout' })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await page.close()
})

describe('the widget on a page with a strict policy', () => {
  it('records an NPS with its follow-up, and asks the same visitor no second time', async () => {
    const { context, tab, complaints } = await visit({ locale: 'es-ES' })
    await tab.goto(page.url)
    await tab.getByRole('heading', { name: /recomendaría/ }).waitFor()
    await score(tab, 3)
    await tab.getByRole('heading', { name: '¿Qué tendríamos que mejorar?' }).waitFor()
    await tab.getByRole('textbox').fill('El sillín llegó roto')
    await tab.getByRole('button', { name: 'Enviar' }).click()
    await tab.getByText('Sentimos que no haya ido bien').waitFor()
    await expect.poll(() => waitingIn(tab)).toBe('{}')
    const [response, ...others] = await answers()
    expect(others).toEqual([])
    expect(response).toMatchObject({
      complete: true,
      answers: { recommend: 3, improve: 'El sillín llegó roto' },
    })
    expect(await nps()).toMatchObject({ n: 1, value: -100 })
    const customer = String(response?.['customerId'])
    const { body } = await shop.send('GET', `/v1/customers/${customer}/timeline`)
    const said = (body['items'] as Json[]).filter(({ kind }) => kind === 'feedback')
    expect(said).toMatchObject([
      { kind: 'feedback', metric: 'nps', score: 3, touchpoint: 'checkout', comment: 'El sillín llegó roto' },
    ])
    const { body: results } = await shop.send('GET', `/v1/surveys/${survey}/results`)
    expect(results['funnel']).toMatchObject({ asked: 1, shown: 1, started: 1, answered: 1 })

    await tab.reload()
    const asked = await tab.waitForResponse((answer) => answer.url().includes('/v1/eligibility'))
    expect(((await asked.json()) as Json)['eligible']).toBe(false)
    expect(await tab.locator('vigia-card').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it('keeps an answer given offline, over a reload, and sends it once', async () => {
    const before = Number((await nps())['n'])
    const { context, tab, complaints } = await visit()
    await tab.goto(page.url)
    await tab.locator('vigia-card').getByRole('button', { name: '10', exact: true }).waitFor()
    let isBroken = true
    // Never unrouted: ending the interception loses what of the page is on its way just then.
    await context.route(`${baseUrl}/**`, (route) =>
      isBroken ? route.abort('internetdisconnected') : route.continue(),
    )
    await score(tab, 10)
    await tab
      .locator('vigia-card')
      .getByRole('button', { name: /Enviar|Send/ })
      .click()
    await expect.poll(() => waitingIn(tab)).toContain('"recommend":10')
    await context.setOffline(true)
    isBroken = false
    expect(Number((await nps())['n'])).toBe(before)
    await context.setOffline(false)
    await tab.reload()
    await expect.poll(() => waitingIn(tab)).toBe('{}')
    await expect.poll(async () => (await nps())['n']).toBe(before + 1)
    const tens = (await answers()).filter((response) => (response['answers'] as Json)['recommend'] === 10)
    expect(tens).toMatchObject([{ complete: true }])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('sends by itself when the connection is back', async () => {
    const before = Number((await nps())['n'])
    const { context, tab } = await visit()
    await tab.goto(page.url)
    await tab.locator('vigia-card').getByRole('button', { name: '8', exact: true }).waitFor()
    await context.setOffline(true)
    await score(tab, 8)
    await expect.poll(() => waitingIn(tab)).toContain('"recommend":8')
    await context.setOffline(false)
    await expect.poll(() => waitingIn(tab)).toBe('{}')
    expect((await nps())['n']).toBe(before + 1)
    await context.close()
  })

  it('tells of rage clicks as events with a severity, if it is asked to', async () => {
    const { context, tab } = await visit()
    await tab.goto(`${page.url}/?friction=1`)
    await tab.locator('vigia-card').getByRole('button').first().waitFor()
    const told = tab.waitForResponse((answer) => answer.url().endsWith('/v1/events'))
    await tab.getByRole('button', { name: 'Nada' }).click({ clickCount: 3 })
    expect((await told).status()).toBe(202)
    await context.close()
  })

  it('can be answered and closed from the keyboard', async () => {
    const { context, tab } = await visit()
    await tab.goto(page.url)
    await tab.locator('vigia-card').getByRole('button', { name: '0', exact: true }).focus()
    await tab.keyboard.press('9')
    await tab.locator('vigia-card').getByRole('textbox').waitFor()
    await tab.keyboard.press('Escape')
    await expect.poll(() => tab.locator('vigia-card').count()).toBe(0)
    await context.close()
  })
})

describe.each([
  { language: 'es', options: {}, name: 'desktop' },
  { language: 'en', options: phone, name: 'phone' },
  { language: 'es', options: { ...phone, colorScheme: 'dark' as const }, name: 'phone-dark' },
  { language: 'en', options: { colorScheme: 'dark' as const }, name: 'desktop-dark' },
])('in $language on a $name', ({ language, options, name }) => {
  it('is accessible at each step, and fits', async () => {
    const { context, tab } = await visit(options)
    await tab.goto(`${page.url}/?lang=${language}`)
    await tab.locator('vigia-card').getByRole('button', { name: '6', exact: true }).waitFor()
    const check = async (step: string) => {
      if (process.env['VIGIA_SHOTS'])
        await tab.screenshot({ path: `${process.env['VIGIA_SHOTS']}/widget-${name}-${language}-${step}.png` })
      expect(await accessibilityFaults(tab)).toEqual([])
      expect(await overflowOf(tab)).toBe(0)
    }
    await check('score')
    await score(tab, 6)
    await tab.locator('vigia-card').getByRole('textbox').waitFor()
    await check('words')
    await tab
      .locator('vigia-card')
      .getByRole('button', { name: /Enviar|Send/ })
      .click()
    await tab
      .locator('vigia-card')
      .getByText(/Sentimos|sorry/)
      .waitFor()
    await check('thanks')
    await context.close()
  })
})
