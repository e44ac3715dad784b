import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf } from '../src/page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser
let shop: Organization

const makeSurvey = async (template: string): Promise<string> => {
  const { body } = await shop.send('POST', '/v1/surveys', { name: template, template, status: 'live' })
  return String(body['id'])
}
const responsesOf = async (id: string) =>
  ((await shop.send('GET', `/v1/surveys/${id}/responses`)).body['items'] ?? []) as Json[]

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'hosted')
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each([
  { language: 'es', theme: 'light', phone: true },
  { language: 'en', theme: 'dark', phone: true },
  { language: 'en', theme: 'light', phone: false },
  { language: 'es', theme: 'dark', phone: false },
] as const)('the hosted page in $language, $theme, phone: $phone', (view) => {
  it('is accessible and fits its width at each step, and loads nothing from elsewhere', async () => {
    const { page, complaints, close } = await openPage(browser, baseUrl, null, view)
    const check = async () => {
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
    }
    if (view.phone) await page.setViewportSize({ width: 320, height: 640 })
    for (const template of ['relationship-nps', 'after-delivery', 'product-review', 'first-visit']) {
      await page.goto(`${baseUrl}/s/${await makeSurvey(template)}`)
      await check()
      await page.locator('fieldset input').first().click()
      await page.waitForURL(/at=/)
      await check()
      for (let step = 0; step < 5 && !page.url().includes('at=end'); step += 1) {
        const from = page.url()
        await page.locator('form button').click()
        await page.waitForURL((url) => url.href !== from)
      }
      await check()
    }
    expect(complaints).toEqual([])
    await page.goto(`${baseUrl}/s/${await makeSurvey('after-delivery')}`)
    await page.locator('form button').click()
    await page.getByRole('alert').waitFor()
    await check()
    await page.goto(`${baseUrl}/s/nobody`)
    await check()
    await close()
  })
})

describe('a whole survey', () => {
  it('is answered with the keyboard alone', async () => {
    const id = await makeSurvey('relationship-nps')
    const { page, close } = await openPage(browser, baseUrl, null, {
      language: 'en',
      theme: 'light',
      phone: false,
    })
    await page.goto(`${baseUrl}/s/${id}`)
    await page.keyboard.press('1')
    await page.keyboard.press('0')
    await page.waitForURL(/at=/)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Keep it up')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/at=end/)
    expect(await responsesOf(id)).toMatchObject([{ complete: true, answers: { recommend: 10 } }])
    await close()
  })

  it('is answered without JavaScript', async () => {
    const id = await makeSurvey('product-review')
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-ES' })
    const page = await context.newPage()
    await page.goto(`${baseUrl}/s/${id}`)
    await page.getByRole('radio').nth(3).check()
    await page.getByRole('button').click()
    await page.locator('textarea').fill('Muy bueno')
    await page.getByRole('button').click()
    await page.getByText('Hemos guardado su opinión').waitFor()
    expect(await responsesOf(id)).toMatchObject([{ complete: true, answers: { stars: 4, why: 'Muy bueno' } }])
    await context.close()
  })

  it('given without a connection is sent once when it is back', async () => {
    const id = await makeSurvey('after-delivery')
    const { page, close } = await openPage(browser, baseUrl, null, {
      language: 'es',
      theme: 'light',
      phone: true,
    })
    await page.goto(`${baseUrl}/s/${id}`)
    await page.context().setOffline(true)
    await page.locator('fieldset input').nth(4).click()
    await page.getByText('No hay conexión').waitFor()
    expect(await responsesOf(id)).toEqual([])
    await page.context().setOffline(false)
    await page.waitForURL(/at=/)
    expect(await responsesOf(id)).toMatchObject([{ answers: { satisfaction: 5 } }])
    await close()
  })
})
