import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { mailThatSays } from '../src/mailbox.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const state = inject('state')
let browser: Browser
let shop: Organization
let survey = ''

const linkIn = (mail: string, before: string): string => {
  const line = mail.split('\n').find((each) => each.startsWith(before)) ?? ''
  return line.slice(before.length).trim()
}
const view = { language: 'en', theme: 'light', phone: true } as const

async function invite(customer: object): Promise<string> {
  const path = `/v1/surveys/${survey}/invitations`
  const { body } = await shop.send('POST', path, { invitations: [{ customer, language: 'en' }] })
  const [{ id } = { id: '' }] = body['items'] as { id: string }[]
  return mailThatSays(state, id)
}
const statusOf = async (): Promise<Json[]> =>
  (await shop.send('GET', `/v1/surveys/${survey}/invitations`)).body['items'] as Json[]

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'invitations')
  browser = await launchBrowser()
  // The tests run at any hour.
  const { body: policy } = await shop.send('GET', '/v1/fatigue-policy')
  await shop.send('PUT', '/v1/fatigue-policy', { ...policy, quietHours: null })
  const made = await shop.send('POST', '/v1/surveys', {
    name: 'Delivery',
    template: 'after-delivery',
    status: 'live',
  })
  survey = String(made.body['id'])
})
afterAll(() => browser.close())

describe('an invitation by e-mail', () => {
  it('is captured, and an answer from it reaches the metrics and the customer’s asks', async () => {
    const mail = await invite({ id: 'invited', email: 'invited@example.com' })
    const { page, close } = await openPage(browser, baseUrl, null, view)
    await page.goto(linkIn(mail, '5: '))
    expect(await page.locator('input:checked').inputValue()).toBe('5')
    const { body: nothing } = await shop.send('GET', `/v1/surveys/${survey}/results`)
    expect(nothing['responses']).toBe(0)
    await page.locator('form button').click()
    await page.waitForURL(/at=/)
    await close()
    const { body: csat } = await shop.send('GET', '/v1/metrics/csat')
    expect(JSON.stringify(csat)).toContain('"n":1')
    const { body: results } = await shop.send('GET', `/v1/surveys/${survey}/results`)
    expect(results['funnel']).toMatchObject({ asked: 1, sent: 1, started: 1 })
    expect((await statusOf()).map(({ status }) => status)).toContain('answered')
  })

  it('lets its reader go, on an accessible page', async () => {
    const mail = await invite({ email: 'leaving@example.com' })
    const { page, close } = await openPage(browser, baseUrl, null, view)
    await page.goto(linkIn(mail, 'No more surveys, please: '))
    expect(await accessibilityFaults(page)).toEqual([])
    await page.locator('form button').click()
    await page.getByText('Done: we will send you no more surveys.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await close()
    const query = `survey=${survey}&email=leaving@example.com`
    const { body } = await shop.send('GET', `/v1/eligibility?${query}`)
    expect(JSON.stringify(body['reasons'])).toContain('opted_out')
  })
})
