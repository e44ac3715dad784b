import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, settled, type View } from '../src/page.ts'
import { startReceiver } from '../src/receiver.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const DAY_MS = 86_400_000

let browser: Browser
let shop: Organization
let receiver: Awaited<ReturnType<typeof startReceiver>>

const open = (view: View = desktop) => openPage(browser, baseUrl, shop.key, view)

/** Opens an address and waits until its page is whole: signed in, loaded, drawn. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

/** A year of deliveries, some of them bad, so that a test of a rule has something to find. */
const history = () =>
  Array.from({ length: 120 }, (_, i) => ({
    kind: 'feedback',
    id: `old-${i}`,
    customer: { id: `customer-${i % 30}` },
    touchpoint: i % 2 === 0 ? 'delivery' : 'checkout',
    metric: 'csat',
    score: i % 5 === 0 ? 1 : 5,
    occurredAt: new Date(Date.now() - (100 + i * 3) * DAY_MS).toISOString(),
  }))

const items = async (path: string) => (await shop.send('GET', path)).body['items'] as Json[]

beforeAll(async () => {
  receiver = await startReceiver()
  shop = await createOrganization(baseUrl, 'alerting')
  const { body } = await shop.send('POST', '/v1/signals/batch', { signals: history() })
  if (body['recorded'] !== 120) throw new Error(`the history was refused: ${JSON.stringify(body)}`)
  await shop.send('POST', '/v1/managers', { name: 'Marta Gil', email: 'marta@shop.example' })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  receiver.stop()
})

describe('a destination', () => {
  it('is added, answers a test, and gets a new secret while the old one still signs', async () => {
    const { page, complaints, close } = await open()
    await visit(page, `${baseUrl}/alerts/destinations`)
    await page.getByRole('button', { name: 'Añadir destino' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tipo').selectOption('webhook')
    await dialog.getByLabel('Dirección (URL)').fill(receiver.url)
    await dialog.getByLabel('Nombre (opcional)').fill('Nuestro sistema')
    await dialog.getByRole('button', { name: 'Crear destino' }).click()
    const first = await page.getByTestId('signing-secret').innerText()
    expect(first).toMatch(/^whsec_/)
    await page.getByRole('button', { name: 'Ya lo guardé' }).click()

    const row = page.getByTestId('destination-row').filter({ hasText: 'Nuestro sistema' })
    await row.getByRole('button', { name: /^Probar/ }).click()
    await row.getByTestId('test-answer').waitFor()
    expect(await row.getByTestId('test-answer').innerText()).toContain('204')

    await row.getByRole('button', { name: 'Más acciones de Nuestro sistema' }).click()
    await page.getByRole('menuitem', { name: 'Cambiar el secreto' }).click()
    await page.getByRole('button', { name: 'Crear un secreto nuevo' }).click()
    await expect.poll(() => page.getByTestId('signing-secret').innerText()).not.toBe(first)
    await page.getByRole('button', { name: 'Ya lo guardé' }).click()
    await row.getByTestId('previous-secret').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

describe('a rule', () => {
  it('is written as a sentence, tried on the history, enabled, and fires with the next sweep', async () => {
    const { page, complaints, close } = await open()
    await visit(page, `${baseUrl}/alerts/rules/new`)
    const enable = page.getByTestId('enable-rule')
    await page.getByLabel('Elige la primera condición').selectOption('negative')
    await page.getByLabel('Añadir una condición').selectOption('touchpoint')
    await page.getByLabel('Valor: punto de contacto').fill('delivery')
    await expect
      .poll(() => page.getByTestId('read-back').innerText())
      .toContain('Avisar cuando haya una mala experiencia en «Entrega»')
    await page.getByLabel('Nombre de la regla').fill('Entrega mala')
    expect(await enable.isEnabled()).toBe(false)

    await page.getByRole('button', { name: 'Probar con el historial' }).click()
    await page.locator('[data-testid=backtest][data-status=done]').waitFor()
    expect(await page.getByTestId('backtest-text').innerText()).toMatch(/Habría dado \d+ avisos/)
    await page.getByTestId('weeks-chart').locator('svg').first().waitFor()
    await expect.poll(() => enable.isEnabled()).toBe(true)
    await enable.click()
    await expect.poll(async () => (await items('/v1/rules'))[0]?.['enabled']).toBe(true)

    const sent = await shop.send('POST', '/v1/feedback', {
      customer: { id: 'customer-new', traits: { name: 'Nora Paz' } },
      touchpoint: 'delivery',
      metric: 'csat',
      score: 1,
    })
    expect(sent.status).toBe(202)
    await shop.sweep(new Date(Date.now() + 60_000))
    await expect.poll(() => receiver.received.some(({ body }) => body.includes('Entrega mala'))).toBe(true)
    await visit(page, `${baseUrl}/alerts/deliveries`)
    const delivery = page.getByTestId('delivery-row').filter({ hasText: 'Nuestro sistema' }).first()
    await delivery.waitFor()
    await delivery.getByRole('button', { name: /Ver los intentos/ }).click()
    await page.getByTestId('attempt').first().waitFor()
    expect(await page.getByTestId('attempt').first().innerText()).toContain('204')
    await page.keyboard.press('Escape')

    const before = receiver.received.length
    await delivery.getByRole('button', { name: /^Reenviar/ }).click()
    await page.getByText('En cola para reenviarse').first().waitFor()
    await shop.sweep(new Date(Date.now() + 120_000))
    await expect.poll(() => receiver.received.length).toBeGreaterThan(before)
    expect(complaints).toEqual([])
    await close()
  })

  it('shows what the API refuses at its place, in the language on screen', async () => {
    const { page, close } = await open()
    await visit(page, `${baseUrl}/alerts/rules/new`)
    await page.getByLabel('Elige la primera condición').selectOption('severity')
    await page.getByLabel('Valor: gravedad').fill('4')
    await page.getByRole('button', { name: 'Probar con el historial' }).click()
    await page.getByTestId('clause').getByRole('alert').waitFor()
    expect(await page.getByTestId('clause').getByRole('alert').innerText()).toBe('Va de 0 a 1.')
    await close()
  })

  it('that somebody else changed is not overwritten without being asked', async () => {
    const { page, close } = await open()
    const [rule] = await items('/v1/rules')
    await visit(page, `${baseUrl}/alerts/rules/${String(rule?.['id'])}`)
    await page.getByLabel('Nombre de la regla').fill('La mía')
    await shop.send('PATCH', `/v1/rules/${String(rule?.['id'])}`, { name: 'La suya' })
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByText('Otra persona cambió esta regla').waitFor()
    await page.getByRole('button', { name: 'Ver la suya' }).click()
    await expect.poll(() => page.getByLabel('Nombre de la regla').inputValue()).toBe('La suya')
    await close()
  })
})

/** Walks with Tab until what has the focus is named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 90; n += 1) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate(() => {
      const here = document.activeElement
      const label = here?.id ? document.querySelector(`label[for="${CSS.escape(here.id)}"]`) : null
      return here?.getAttribute('aria-label') ?? label?.textContent ?? here?.textContent ?? ''
    })
    if (name.test(told)) return
  }
  throw new Error(`the keyboard never reached ${String(name)}`)
}

describe('the keyboard alone', () => {
  it('adds a manager, and writes, tries and enables a rule', async () => {
    const { page, complaints, close } = await open({ ...desktop, language: 'en' })
    await visit(page, `${baseUrl}/settings/follow-up`)
    await page.getByTestId('manager-row').first().waitFor()
    await tabTo(page, /^Add a manager$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /^Name$/)
    await page.keyboard.type('Leo')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('manager-row').count()).toBe(2)

    await visit(page, `${baseUrl}/alerts/rules/new?template=cancellation`)
    await page.getByTestId('clause').first().waitFor()
    await tabTo(page, /^Urgency$/)
    await page.keyboard.press('ArrowUp')
    await tabTo(page, /^Try it on the history$/)
    await page.keyboard.press('Enter')
    await page.locator('[data-testid=backtest][data-status=done]').waitFor()
    await page.getByLabel('What it looks at').focus()
    await tabTo(page, /^Enable$/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await items('/v1/rules')).filter((rule) => rule['enabled']).length).toBe(2)
    expect(complaints).toEqual([])
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'light', phone: false },
  { language: 'en', theme: 'dark', phone: true },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it.each([
    '/alerts/rules',
    '/alerts/rules/new?template=third-strike',
    '/alerts/destinations',
    '/alerts/deliveries',
    '/alerts/budget',
    '/alerts/digests',
    '/settings/follow-up',
    '/settings/follow-up?part=assignment',
    '/settings/follow-up?part=hours',
    '/settings/follow-up?part=playbook',
  ])('%s is accessible and fits its width', async (path) => {
    const { page, complaints, close } = await open(view)
    await visit(page, `${baseUrl}${path}`)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})
