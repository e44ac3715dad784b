import { readFileSync } from 'node:fs'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, settled, type View } from '../src/page.ts'
import { readPdf } from '../src/pdf.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const scores = [10, 9, 9, 8, 7, 10, 3, 9, 10, 6, 9, 8]

let browser: Browser
let shop: Organization

const open = (view: View = desktop, key: string = shop.key) => openPage(browser, baseUrl, key, view)

const answers = () =>
  Array.from({ length: 240 }, (_, i) => ({
    kind: 'feedback',
    id: `answer-${i}`,
    customer: { id: `customer-${i % 60}` },
    touchpoint: i % 3 === 0 ? 'call-center' : 'checkout',
    channel: i % 3 === 0 ? 'phone' : 'web',
    ...(i % 2 === 0
      ? { metric: 'nps', score: scores[i % scores.length] }
      : { metric: i % 4 === 1 ? 'csat' : 'ces', score: i % 3 === 0 ? 2 : 5 }),
    ...(i % 20 === 0 ? { comment: '=SUM(1,2) Esperé demasiado <script>alert(1)</script>' } : {}),
    occurredAt: new Date(Date.now() - (i % 60) * 86_400_000).toISOString(),
  }))

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'overview')
  const { body } = await shop.send('POST', '/v1/signals/batch', { signals: answers() })
  if (body['recorded'] !== 240) throw new Error(`the answers were refused: ${JSON.stringify(body)}`)
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const viewsOf = async () => (await shop.send('GET', '/v1/views')).body['items'] as Json[]

describe('the filters', () => {
  it('come from the address, change it, and are what the API is asked', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/?days=30&channel=web`)
    const bar = page.getByRole('group', { name: 'Filtros' })
    await bar.getByRole('button', { name: 'Periodo: Últimos 30 días' }).waitFor()
    await bar.getByRole('button', { name: /^Canal: Web/ }).click()
    await page.getByRole('button', { name: 'Teléfono' }).click()
    await page.waitForURL(/channel=phone/)
    const from = new Date(Date.now() - 29 * 86_400_000).toISOString().slice(0, 10)
    const { body } = await shop.send('GET', `/v1/metrics/nps?from=${from}&filter=channel:phone`)
    await expect
      .poll(() => page.getByTestId('metric-nps').innerText())
      .toContain(`${String(body['n'])} respuestas`)
    await bar.getByRole('button', { name: 'Quitar: Canal' }).click()
    await expect.poll(() => page.url()).not.toContain('channel')
    expect(complaints).toEqual([])
    await close()
  })

  it('narrow whom to call to a segment, and the whole list after them', async () => {
    for (const [name, segment] of [
      ['Vera Valiosa', 'vip'],
      ['Nora Normal', 'base'],
    ]) {
      const customer = { id: name, traits: { name, segment } }
      for (const type of ['product_defect', 'repeated_contact'])
        await shop.send('POST', '/v1/events', {
          id: `${name}-${type}`,
          customer,
          type,
          touchpoint: 'delivery',
        })
    }
    const { page, complaints, close } = await open()
    const list = page.getByRole('region', { name: 'A quién llamar primero' })
    await page.goto(baseUrl)
    await expect
      .poll(() => list.innerText())
      .toMatch(/Vera Valiosa[^]*Nora Normal|Nora Normal[^]*Vera Valiosa/)
    await page.goto(`${baseUrl}/?segment=vip`)
    await expect.poll(() => list.innerText()).toContain('Vera Valiosa')
    expect(await list.innerText()).not.toContain('Nora Normal')
    await page.getByRole('link', { name: '1 cliente en riesgo' }).waitFor()
    await list.getByRole('link', { name: /Ver todo/ }).click()
    await page.waitForURL(/\/risks\?segment=vip/)
    await page.getByTestId('risk-row').filter({ hasText: 'Vera Valiosa' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('take any two dates', async () => {
    const { page, close } = await open()
    await page.goto(baseUrl)
    await page.getByRole('button', { name: /^Periodo/ }).click()
    await page.getByLabel('Desde').fill('2026-01-10')
    await page.getByLabel('Hasta').fill('2026-01-01')
    await page.getByRole('button', { name: 'Aplicar' }).click()
    await page.getByText('La primera fecha debe ser anterior a la última.').waitFor()
    await page.getByLabel('Hasta').fill('2026-01-31')
    await page.getByRole('button', { name: 'Aplicar' }).click()
    await expect.poll(() => page.url()).toMatch(/from=2026-01-10&until=2026-01-31/)
    await close()
  })
})

describe('a saved view', () => {
  it('is kept for everybody, opened, deleted and brought back', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/?days=30&channel=phone`)
    await page.getByRole('button', { name: 'Vistas' }).click()
    await page.getByLabel('Nombre de la vista').fill('Teléfono, un mes')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await expect.poll(viewsOf).toHaveLength(1)
    const [saved] = await viewsOf()
    expect(saved).toMatchObject({ search: { days: '30', channel: 'phone' } })

    await page.goto(baseUrl)
    await page.getByRole('button', { name: 'Vistas' }).click()
    await page.getByRole('link', { name: 'Teléfono, un mes' }).click()
    await page.waitForURL(/channel=phone/)
    await page.getByRole('button', { name: 'Vistas' }).click()
    await page.getByRole('button', { name: /Borrar la vista/ }).click()
    await expect.poll(viewsOf).toEqual([])
    await page.getByRole('button', { name: /Deshacer/ }).click()
    const { id, name, search } = saved ?? {}
    await expect.poll(viewsOf).toMatchObject([{ id, name, search }])
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the keyboard alone', () => {
  it('reaches pages by the palette and by g with a letter, and lists what it can do', async () => {
    const { page, complaints, close } = await open()
    await page.goto(baseUrl)
    await page.getByTestId('metric-nps').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.type('cliente')
    await page.getByRole('option').first().waitFor()
    await page.getByRole('combobox').fill('tmas')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/themes/)
    for (const [keys, url] of [
      ['gc', /\/cases/],
      ['gw', /\/report/],
      ['go', /:\d+\/$/],
    ] as const) {
      await page.keyboard.type(keys)
      await page.waitForURL(url)
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Atajos de teclado' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('english')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

const kept = async (page: Page, what: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name: 'Descargar: Evolución de NPS' }).click()
      await page.getByRole('menuitem', { name: what }).click()
    })(),
  ])
  expect(download.suggestedFilename()).toMatch(/^vigia-evolucion-de-nps-\d{4}-\d{2}-\d{2}\.(csv|svg|png)$/)
  return readFileSync(await download.path())
}

describe('a chart', () => {
  it('is kept as data, as a drawing and as a picture, without a request', async () => {
    const { page, complaints, close } = await open()
    await page.goto(baseUrl)
    await page.getByTestId('metric-nps').locator('svg.plot').first().waitFor()

    const csv = (await kept(page, 'Datos (CSV)')).toString('utf8')
    expect(csv.startsWith('\uFEFFDesde,Valor,Mínimo del intervalo,Máximo del intervalo,Respuestas\r\n')).toBe(
      true,
    )
    const rows = csv.trim().split('\r\n').slice(1)
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) expect(row).toMatch(/^\d{4}-\d{2}-\d{2},-?[\d.]*,-?[\d.]*,-?[\d.]*,\d+$/)

    const svg = (await kept(page, 'Dibujo (SVG)')).toString('utf8')
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return { root: parsed.documentElement.tagName, title: parsed.querySelector('title')?.textContent }
    }, svg)
    expect(read).toEqual({ root: 'svg', title: 'Evolución de NPS' })
    expect(svg).not.toMatch(/var\(|oklch|class=/)
    expect(svg).toMatch(/#[0-9a-f]{6}/)

    const png = await kept(page, 'Imagen (PNG)')
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    const width = Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1])
    expect(png.readUInt32BE(16)).toBe(width * 2)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the weekly report', () => {
  it('is three pages of text at most, of the week in the address', async () => {
    const { page, complaints, close } = await open()
    const day = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)
    await page.goto(`${baseUrl}/report?week=${day}`)
    const report = page.getByTestId('report')
    await report.waitFor()
    expect(await report.innerText()).toContain('Siguientes pasos')
    const { pages, texts } = readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(3)
    expect(texts).toBeGreaterThan(50)
    const monday = await report.getAttribute('data-week')
    await page.getByRole('link', { name: 'Semana anterior' }).click()
    await expect.poll(() => report.getAttribute('data-week')).not.toBe(monday)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('an organization that begins', () => {
  it('sees three steps, and its first answer without doing anything', async () => {
    const young = await createOrganization(baseUrl, 'overview_new')
    const { page, complaints, close } = await open(desktop, young.key)
    await page.goto(baseUrl)
    await page.getByRole('heading', { name: 'Tres pasos para ver a tus clientes' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const customer = { email: 'first@example.com' }
    await young.send('POST', '/v1/feedback', { touchpoint: 'store', metric: 'csat', score: 5, customer })
    await page.getByTestId('metric-csat').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'light', phone: false },
  { language: 'en', theme: 'dark', phone: false },
  { language: 'en', theme: 'light', phone: true },
  { language: 'es', theme: 'dark', phone: true },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it.each(['/?days=30&compare=year', '/report'])('%s is accessible and fits its width', async (path) => {
    const { page, complaints, close } = await open(view)
    await page.goto(`${baseUrl}${path}`)
    await settled(page)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})
