import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults } from '../src/page.ts'

const baseUrl = inject('baseUrl')
let browser: Browser
let shop: Organization
let survey = ''

const answers = async () =>
  (await shop.send('GET', `/v1/surveys/${survey}/responses`)).body['items'] as Json[]

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'kiosk')
  const made = await shop.send('POST', '/v1/surveys', {
    name: 'Tienda',
    template: 'store-visit',
    status: 'live',
  })
  survey = String(made.body['id'])
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('a kiosk', () => {
  it('asks one person after the other, also without a connection, and sends each answer once', async () => {
    const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 1024, height: 768 } })
    const tab = await context.newPage()
    const complaints: string[] = []
    tab.on('pageerror', (err) => complaints.push(err.message))
    await tab.goto(`${baseUrl}/s/${survey}/kiosk?shop=Gracia`)
    await tab.getByRole('button', { name: 'Muy bien' }).waitFor()
    expect(await accessibilityFaults(tab)).toEqual([])
    await tab.waitForFunction(async () => (await (await caches.open('vigia-kiosk-1')).keys()).length >= 4)
    await tab.getByRole('button', { name: 'Muy bien' }).click()
    await tab.getByRole('textbox').fill('Muy amables')
    await tab.getByRole('button', { name: 'Enviar' }).click()
    await tab.getByText('¡Gracias!').waitFor()
    if (process.env['VIGIA_SHOTS']) await tab.screenshot({ path: `${process.env['VIGIA_SHOTS']}/kiosk.png` })
    await tab.getByRole('button', { name: 'Muy bien' }).waitFor({ timeout: 15_000 })
    expect(await tab.content()).not.toContain('Muy amables')

    await context.setOffline(true)
    await tab.reload()
    await tab.getByRole('button', { name: 'Muy mal' }).click()
    await tab.getByRole('checkbox').first().waitFor()
    await tab.getByRole('button', { name: 'Siguiente' }).click()
    await tab.getByRole('button', { name: 'Enviar' }).click()
    await tab.getByText('Sentimos').waitFor()
    expect(await answers()).toHaveLength(1)
    await context.setOffline(false)
    await expect.poll(async () => (await answers()).length, { timeout: 30_000 }).toBe(2)
    const told = await answers()
    expect(told.map(({ complete, channel, customerId }) => [complete, channel, customerId])).toEqual([
      [true, 'kiosk', null],
      [true, 'kiosk', null],
    ])
    expect(complaints).toEqual([])
    await context.close()
  })
})
