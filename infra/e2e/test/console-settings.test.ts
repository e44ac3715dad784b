import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { openPage, type View } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const DAY_MS = 86_400_000

let browser: Browser
let shop: Organization

const open = (view: View = desktop) => openPage(browser, baseUrl, shop.key, view)
const customers = async () => ((await shop.send('GET', '/v1/customers')).body['items'] as Json[]).length

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'settings')
  for (const months of [30, 20, 1]) {
    const at = new Date(Date.now() - months * 30.5 * DAY_MS)
    const said = { id: `heard-${months}`, customer: { id: `heard-${months}` }, touchpoint: 'checkout' }
    await shop.send('POST', '/v1/feedback', { ...said, metric: 'nps', score: 9 }, at)
  }
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('the organization', () => {
  it('is changed, kept, and changed back', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/settings/organization`)
    const name = page.getByLabel('Nombre', { exact: true })
    const before = await name.inputValue()
    await name.fill('Bicicletas <b>Ñandú</b>')
    await page.getByLabel('Zona horaria').selectOption('America/Bogota')
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await page.getByText('Cambios guardados', { exact: true }).waitFor()
    const { body } = await shop.send('GET', '/v1/organization')
    expect(body).toMatchObject({ name: 'Bicicletas <b>Ñandú</b>', timeZone: 'America/Bogota' })

    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect.poll(() => page.getByLabel('Nombre', { exact: true }).inputValue()).toBe(before)
    expect((await shop.send('GET', '/v1/organization')).body).toMatchObject({ name: before })
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the logo', () => {
  it('is drawn small, kept as a picture of dots, and carried by the console and its report', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/settings/organization`)
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') }
    await page.getByLabel('Elegir logotipo').setInputFiles(file)
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await page.locator('header img[src^="blob:"]').first().waitFor()
    const { body } = await shop.send('GET', '/v1/organization')
    expect(body['brand']).toMatchObject({ logo: expect.stringMatching(/^data:image\/png;base64,/) })
    await page.goto(`${baseUrl}/report`)
    await page.locator('main img[src^="blob:"]').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

describe('how long people are kept', () => {
  it('tells whom it would take, and takes them', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/settings/privacy`)
    await page.getByLabel('Borrar a quien no da señales desde hace').selectOption('24')
    await page.getByText('Hoy se borraría a 1 persona.').waitFor()
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByText('Se aplica desde esta noche').first().waitFor()
    expect((await shop.send('GET', '/v1/privacy/retention')).body).toEqual({ forgetAfterMonths: 24 })
    expect(await customers()).toBe(3)
    await close()
  })

  it('refuses what nobody can mean', async () => {
    const { status, body } = await shop.send('PUT', '/v1/privacy/retention', { forgetAfterMonths: 5 })
    expect([status, body['code']]).toEqual([400, 'invalid'])
  })
})
