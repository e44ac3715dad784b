import { readFile } from 'node:fs/promises'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { liveDay, storyDays } from '../src/ana.ts'
import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, settled, type View } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const DAY_MS = 86_400_000
/** A busy machine takes its time. */
const hostile = '<img src=x onerror=alert(1)> \u202E=SUM(1)'

let browser: Browser
let shop: Organization
let ana = ''
const idOf = new Map<string, string>()

const open = (view: View = desktop) => openPage(browser, baseUrl, shop.key, view)

const complaint = (customer: Json, comment: string, daysAgo: number) => ({
  kind: 'feedback',
  customer,
  touchpoint: 'delivery',
  channel: 'web',
  metric: 'csat',
  score: 1,
  comment,
  occurredAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
})

const others = {
  leo: { id: 'leo', email: 'leo@example.com', traits: { name: 'Leo Marín', segment: 'urbano' } },
  phone: { phone: '+447700900111', traits: { name: 'Leo M.' } },
  hostile: { id: 'hostile', traits: { name: hostile } },
  gone: { id: 'gone', traits: { name: 'Marta Olvido' } },
}

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'customers')
  const signals = Object.values(others).flatMap((customer) => [
    complaint(customer, `${hostile} ${'x'.repeat(3_000)}`, 3),
    complaint(customer, 'Otra vez tarde', 2),
  ])
  const { body } = await shop.send('POST', '/v1/signals/batch', { signals })
  if (body['recorded'] !== signals.length) throw new Error(`refused: ${JSON.stringify(body)}`)
  for (const day of storyDays) await liveDay(shop, day)
  const { body: page } = await shop.send('GET', '/v1/customers?limit=200')
  for (const { name, id } of page['items'] as { name: string; id: string }[]) idOf.set(name, id)
  ana = idOf.get('Ana Ruiz') ?? ''
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const story = async (page: Page, name: string) => {
  await page.goto(`${baseUrl}/customers/${idOf.get(name)}`)
  await page.getByTestId('person-card').waitFor()
}

describe('customers at risk', () => {
  it('are summed, filtered in the address, and lead to the case', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/risks`)
    const { body } = await shop.send('GET', '/v1/risks/totals')
    await expect
      .poll(() => page.getByTestId('risk-totals').innerText())
      .toMatch(new RegExp(`en riesgo en ${String(body['customers'])} cliente`))
    expect(await page.getByTestId('risk-row').first().innerText()).toContain('Ana Ruiz')
    await page.getByRole('button', { name: /Segmento: / }).click()
    await page.getByRole('button', { name: 'urbano', exact: true }).click()
    await expect.poll(() => page.url()).toContain('segment=urbano')
    await page.getByRole('button', { name: 'Quitar filtros' }).click()
    await expect.poll(() => page.url()).not.toContain('segment')
    await page.getByRole('link', { name: /Ver caso.*Ana Ruiz/ }).click()
    await page.getByTestId('case-panel').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

describe("Ana's story", () => {
  it('is walked along its curve by the keyboard alone, from the curve to the step and back', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/customers`)
    await page.getByLabel('Buscar cliente').fill('ana ru')
    await expect.poll(() => page.getByTestId('customer-row').count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByTestId('risk-curve').locator('svg').first().waitFor()
    const slider = page.getByRole('slider', { name: 'Recorrer los pasos' })
    await slider.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.getByTestId('curve-marker').waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/Paso 2 de \d+/)
    for (let step = 0; step < 20; step += 1) {
      if ((await page.getByTestId('step-note').innerText()).includes('Espera larga')) break
      await page.keyboard.press('ArrowRight')
    }
    const note = await page.getByTestId('step-note').innerText()
    expect(note).toMatch(/\+\d+ puntos/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const entry = page.locator('[data-testid=timeline-item][data-active]').first()
    expect(await entry.innerText()).toContain('35 minutos de espera')
    expect(await entry.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await page.locator('main').innerText()).toMatch(/Mala experiencia n\.º \d seguida/)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('a person', () => {
  it('is joined with another, parted with what that does told first, and joined again by undo', async () => {
    const { page, complaints, close } = await open()
    await story(page, 'Leo Marín')
    await page.getByRole('button', { name: 'Unir con otro cliente…' }).click()
    await page.getByLabel('Busca al otro cliente').fill('+447700900111')
    await page.getByRole('button', { name: 'Elegir a Leo M.' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Unir', exact: true }).click()
    const merge = page.locator('[data-testid=merge]')
    await expect.poll(() => merge.first().getAttribute('data-status')).toBe('active')
    await expect.poll(() => page.getByTestId('person-card').innerText()).toContain('leo@example.com')

    await page.getByRole('button', { name: 'Separar…' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toMatch(/se queda con .*leo/)
    await dialog.getByRole('button', { name: 'Separar', exact: true }).click()
    await expect.poll(() => merge.first().getAttribute('data-status')).toBe('undone')
    await page.getByRole('button', { name: 'Deshacer' }).last().click()
    await expect.poll(() => merge.first().getAttribute('data-status')).toBe('active')
    expect(complaints).toEqual([])
    await close()
  })

  it('agrees and refuses, and it is noted', async () => {
    const { page, close } = await open()
    await story(page, 'Ana Ruiz')
    await page.getByLabel('Recibir encuestas').getByRole('radio', { name: 'No' }).click()
    await expect
      .poll(async () => (await shop.send('GET', `/v1/customers/${ana}/consents`)).body['items'])
      .toMatchObject([{ purpose: 'surveys', granted: false, source: 'consola' }])
    await close()
  })

  it('gets everything that is held in one file, and hostile words stay words', async () => {
    const { page, complaints, close } = await open()
    await story(page, hostile)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('<img src=x')
    expect(await page.locator('main img').count()).toBe(0)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar todo (JSON)' }).click(),
    ])
    const told = JSON.parse(await readFile(await download.path(), 'utf8')) as { data: Record<string, Json[]> }
    expect(told.data['signals']).toHaveLength(2)
    expect(complaints).toEqual([])
    await close()
  })

  it('is erased once the name is typed, and is nowhere any more', async () => {
    const { page, complaints, close } = await open()
    await story(page, 'Marta Olvido')
    await page.getByRole('button', { name: 'Borrar a esta persona…' }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByTestId('held').innerText()).toContain('2 señales')
    const confirm = dialog.getByRole('button', { name: 'Borrar para siempre' })
    expect(await confirm.isDisabled()).toBe(true)
    await dialog.getByLabel(/Escribe/).fill('marta olvido')
    await confirm.click()
    await page.getByText('Marta Olvido ya no está en Vigía').first().waitFor()
    expect((await shop.send('GET', `/v1/customers/${idOf.get('Marta Olvido')}`)).status).toBe(404)
    expect(complaints.filter((told) => !told.includes('404'))).toEqual([])
    await close()
  })
})

describe('the model card', () => {
  it('says that it is an assumption until outcomes arrive, and how to send them', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/model`)
    expect(await page.getByTestId('model-status').innerText()).toContain('supuestos de tu región')
    expect(await page.getByTestId('teach').innerText()).toContain('/v1/outcomes')
    await page.getByTestId('weights').locator('svg').waitFor()
    await page.getByRole('button', { name: /Ver tabla/ }).click()
    expect(await page.locator('main table').innerText()).toContain('Aún supuesto')
    expect(complaints).toEqual([])
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'light', phone: false },
  { language: 'en', theme: 'dark', phone: true },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it('each page is accessible and fits its width', async () => {
    const { page, complaints, close } = await open(view)
    for (const path of [
      '/risks',
      '/customers',
      `/customers/${ana}`,
      `/customers/${idOf.get(hostile)}`,
      '/model',
    ]) {
      await page.goto(`${baseUrl}${path}`)
      await settled(page)
      expect([path, await accessibilityFaults(page)]).toEqual([path, []])
      const overflow = await overflowOf(page)
      expect([path, overflow]).toEqual([path, 0])
    }
    expect(complaints).toEqual([])
    await close()
  })
})
