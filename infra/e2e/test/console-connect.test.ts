import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, settled, type View } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const pages = ['/connect', '/connect/snippets', '/connect/tools', '/connect/imports', '/connect/teams']

/** As a spreadsheet in Spain saves it: semicolons and Windows' old letters. */
const file = {
  name: 'encuesta-otoño.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nota;Comentario;Fecha;Correo;Dónde;Pedido',
      '9;"Muy rápido; gracias";2026-11-01;uno@example.com;Tienda;A-1',
      '2;Llegó rota;2026-11-02;dos@example.com;Entrega;A-2',
      'ocho;No sé;2026-11-03;tres@example.com;Tienda;A-3',
      '7;<script>alert(1)</script>;2026-11-04;cuatro@example.com;Tienda;=1+1',
      '',
    ].join('\r\n'),
    'latin1',
  ),
}

let browser: Browser
let shop: Organization
const open = (view: View = desktop) => openPage(browser, baseUrl, shop.key, view)
const npsOf = async () => (await shop.send('GET', '/v1/metrics/nps?from=2026-10-01')).body

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'connect')
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('an import', () => {
  it('is mapped, run and taken back by a person with a file', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/connect/imports`)
    await page.locator('input[type=file]').setInputFiles(file)
    const verdict = page.getByTestId('preview-verdict')
    await expect.poll(() => verdict.innerText()).toBe('3 de 4 filas se pueden guardar')
    await page.getByText('"ocho" is not a number').waitFor()
    await page.getByLabel('La columna Dónde es').selectOption({ label: 'Punto de contacto' })
    await page.getByLabel('La columna Pedido es').selectOption({ label: 'Un atributo propio' })
    await page.getByText('attributes pedido: A-1').waitFor()

    await page.getByRole('button', { name: 'Importar', exact: true }).click()
    await expect.poll(() => page.getByTestId('import-status').innerText()).toBe('terminada')
    await expect.poll(() => page.getByTestId('import-figures').innerText()).toMatch(/Nuevas\s+3/)
    await page.getByText('Filas rechazadas').waitFor()
    expect(await npsOf()).toMatchObject({ n: 3 })
    const { body } = await shop.send('GET', '/v1/customers?query=uno@example.com')
    expect((body['items'] as Json[]).length).toBe(1)

    await page.getByRole('button', { name: 'Deshacer importación' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deshacer importación' }).click()
    await expect.poll(() => page.getByTestId('import-status').innerText()).toBe('deshecha')
    expect(await npsOf()).toMatchObject({ n: 0 })
    expect(complaints).toEqual([])
    await close()
  })

  it('goes on when the line is back', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/connect/imports`)
    let isBroken = true
    // Never unrouted: ending the interception loses what of the page is on its way just then.
    await page.route(/\/v1\/imports\/.*\/data/, (route) =>
      isBroken ? route.abort('connectionreset') : route.continue(),
    )
    const csv = 'nps,email\n9,line-1@example.com\n8,line-2@example.com\n'
    const told = { name: 'line.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await page.locator('input[type=file]').setInputFiles(told)
    await page.getByRole('button', { name: 'Importar', exact: true }).click()
    const again = page.getByRole('alert').getByRole('button', { name: 'Reintentar' })
    await again.waitFor()
    isBroken = false
    await again.click()
    await expect.poll(() => page.getByTestId('import-status').innerText()).toBe('terminada')
    await expect.poll(() => page.getByTestId('import-figures').innerText()).toMatch(/Nuevas\s+2/)
    await close()
  })

  it('says what to do with a file that is none', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/connect/imports`)
    const choose = page.locator('input[type=file]')
    await choose.setInputFiles({ name: 'a.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') })
    await page.getByText('guárdala como CSV').waitFor()
    await choose.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
    await expect.poll(() => page.getByRole('alert').innerText()).toBe('El archivo está vacío.')
    await close()
  })
})

describe('code to paste', () => {
  it('works as it stands', async () => {
    const { page, close } = await open({ ...desktop, language: 'en' })
    await page.goto(`${baseUrl}/connect/snippets?client=javascript`)
    await page.getByLabel('Your publishable key').fill(shop.publishableKey)
    const code = await page.getByTestId('snippet').innerText()
    const status = await page.evaluate<number>(`(async () => (${code}).status)()`)
    expect(status).toBe(202)
    await page.goto(`${baseUrl}/connect`)
    await page.getByTestId('arrival-row').filter({ hasText: '/v1/feedback' }).first().waitFor()
    await close()
  })
})

describe('a question of another tool', () => {
  it('waits until somebody says what it is', async () => {
    const form = {
      event_id: 'evt_1',
      event_type: 'form_response',
      form_response: {
        form_id: 'form_1',
        token: 'tok_1',
        submitted_at: new Date().toISOString(),
        definition: {
          id: 'form_1',
          title: 'Otoño',
          fields: [{ id: 'f1', type: 'opinion_scale', title: '¿Cómo de fácil?', ref: 'easy' }],
        },
        answers: [{ type: 'number', number: 6, field: { id: 'f1', type: 'opinion_scale', ref: 'easy' } }],
      },
    }
    const sent = await fetch(`${baseUrl}/compat/hooks/typeform?key=${shop.publishableKey}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    expect(sent.status).toBe(200)
    const { page, close } = await open()
    await page.goto(`${baseUrl}/connect/tools?tool=typeform`)
    await page.getByText('1 respuesta espera').waitFor()
    await page.getByLabel(/La pregunta «.*» es/).selectOption({ label: 'CES, 7 es lo mejor' })
    await page.getByText('1 señal leída de nuevo').first().waitFor()
    await expect.poll(async () => (await shop.send('GET', '/v1/metrics/ces')).body).toMatchObject({ n: 1 })
    await close()
  })
})

describe('every page of Connect', () => {
  it.each([
    { language: 'es', theme: 'light', phone: false },
    { language: 'en', theme: 'dark', phone: true },
  ] as const)('is accessible ($language, $theme)', async (view) => {
    const { page, complaints, close } = await open(view)
    for (const path of pages) {
      await page.goto(`${baseUrl}${path}`)
      await settled(page)
      expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] })
    }
    expect(complaints).toEqual([])
    await close()
  })
})
