import type { Journey } from '@vigia/contracts/journey'
import type { Themes } from '@vigia/contracts/themes'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, settled, type View } from '../src/page.ts'
import { hostile, hostileSignals, story } from '../src/words.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const dayMs = 86_400_000

let browser: Browser
let shop: Organization
let since = ''

const open = (view: View = desktop) => openPage(browser, baseUrl, shop.key, view)
beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'understand')
  since = new Date(Date.now() - 89 * dayMs).toISOString().slice(0, 10)
  for (const signals of [story(), hostileSignals()]) {
    const { body } = await shop.send('POST', '/v1/signals/batch', { signals })
    if (body['refused'] !== 0) throw new Error(`refused: ${JSON.stringify(body)}`)
  }
  await shop.sweep(new Date())
  browser = await launchBrowser()
})

afterAll(() => browser.close())

/** Walks with Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, most = 120) {
  const met: string[] = []
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(label)) return
    met.push(label)
  }
  throw new Error(`the keyboard does not reach ${String(name)}, but ${met.join(', ')}`)
}

const countOf = async (page: Page) => {
  await expect.poll(() => page.getByTestId('comments-status').innerText()).toMatch(/^\d+ comentarios?$/)
  return Number.parseInt(await page.getByTestId('comments-status').innerText(), 10)
}

describe('the journey', () => {
  it('is drawn as the API tells it, says what is weak and why, and leads into a touchpoint', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/journey`)
    const { body } = await shop.send('GET', `/v1/journey?from=${since}`)
    const journey = body as unknown as Journey
    const places = journey.stages.flatMap(({ touchpoints }) => touchpoints)
    await expect.poll(() => page.getByTestId('journey-node').count()).toBe(places.length)
    const delivery = places.find(({ touchpoint }) => touchpoint === 'delivery')
    const weak = page.getByTestId('weak-point').filter({ hasText: 'Entrega' })
    expect(await weak.innerText()).toContain(`El ${Math.round(delivery?.negative.share ?? 0)}`)

    await page.getByTestId('journey-node').filter({ hasText: 'Entrega' }).click()
    await page.waitForURL('**/journey/delivery')
    const { body: csat } = await shop.send('GET', `/v1/metrics/csat?from=${since}&filter=touchpoint:delivery`)
    const figure = page.getByTestId('figure-csat')
    await expect.poll(() => figure.innerText()).toContain(`${Math.round(Number(csat['value']))}`)
    expect(await figure.innerText()).toContain(`${String(csat['n'])} respuestas`)
    await expect.poll(() => page.getByTestId('by-employee').locator('svg').count()).toBeGreaterThan(0)
    await page.getByTestId('comment').first().waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('is walked by the keyboard alone', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/journey`)
    await page.getByTestId('journey-node').first().waitFor()
    await tabTo(page, /^Entrega/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/journey/delivery')
    await page.getByTestId('place-themes').getByRole('link').first().waitFor()
    await tabTo(page, /hablan mal\. Leerlos/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/comments?**about=negative**')
    await page.getByTestId('comment').first().waitFor()
    await tabTo(page, /Ver la historia de Persona/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/customers/**')
    await expect.poll(() => page.locator('main h1').innerText()).toMatch(/Persona \d+/)
    await close()
  })
})

describe('themes', () => {
  it('count as the API does, and each number opens as many comments', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/themes`)
    const { body } = await shop.send('GET', `/v1/themes?from=${since}`)
    const [theme] = (body as unknown as Themes).items.filter(({ negative }) => negative > 0)
    const link = page
      .getByTestId('theme-chart')
      .getByRole('link', { name: `${theme?.negative} hablan mal` })
      .first()
    await link.click()
    await page.waitForURL('**/comments?**')
    expect(await countOf(page)).toBe(theme?.negative)
    expect(complaints).toEqual([])
    await close()
  })

  it('are mined with the reason, and their examples are found again', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/themes/words`)
    const card = page.getByTestId('mined').first()
    expect(await card.innerText()).toMatch(/Aparece en .+ de estos comentarios y en .+ de los otros/)
    await card.getByRole('link', { name: /Leer/ }).click()
    await page.waitForURL('**/comments?**query=**')
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0)
    await close()
  })
})

describe('comments', () => {
  it('are searched whatever the accents, filtered in the address, and kept as a file', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/comments?band=dissatisfied`)
    await page.getByLabel('Buscar en los comentarios').fill('TELEFONO tarde')
    await page.waitForURL('**query=TELEFONO**')
    expect(await countOf(page)).toBe(20)
    expect(await page.locator('mark').first().innerText()).toMatch(/tarde|teléfono/)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar CSV' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString().trim().split('\r\n')).toHaveLength(21)
    expect(complaints).toEqual([])
    await close()
  })

  it.each([
    { phone: false, theme: 'light' },
    { phone: true, theme: 'dark' },
  ] as const)('that are hostile stay text and in their box (phone: $phone)', async (view) => {
    const { page, complaints, close } = await open({ ...desktop, ...view })
    await page.goto(`${baseUrl}/comments?touchpoint=chat`)
    await expect.poll(() => page.getByTestId('comment').count()).toBe(hostile.length)
    const texts = await page.getByTestId('comment-text').allTextContents()
    expect(texts.some((text) => text.startsWith('<script>'))).toBe(true)
    expect(texts.some((text) => text.length > 9_000)).toBe(true)
    expect(await page.locator('main script, main img, main svg a[href^="javascript"]').count()).toBe(0)
    expect(await page.title()).not.toContain('taken')
    const long = page.getByTestId('comment').filter({ hasText: 'interminable' })
    expect((await long.boundingBox())?.height).toBeLessThan(400)
    await long.getByRole('button', { name: 'Leer entero' }).press('Enter')
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('drivers', () => {
  it('say in a sentence what to do, that nothing is a cause, and rank nobody whose interval overlaps', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/drivers`)
    const { body } = await shop.send('GET', `/v1/drivers?from=${since}`)
    const verdict = page.getByTestId('verdict')
    await verdict.waitFor()
    expect(await verdict.innerText()).toContain('nunca qué causa qué')
    await expect.poll(() => page.getByTestId('driver').count()).toBe((body['items'] as Json[]).length)
    await page.getByTestId('priority-map').locator('svg').first().waitFor()
    await page.getByRole('radio', { name: 'Estrellas' }).click()
    await page.waitForURL('**metric=stars**')
    await page.getByText('Aún faltan respuestas').waitFor()
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
  it('every page is accessible and fits its width', async () => {
    const { page, complaints, close } = await open(view)
    for (const path of [
      '/journey',
      '/journey/delivery',
      '/themes',
      '/themes/words',
      '/themes/emotions',
      '/comments',
      '/drivers',
    ]) {
      await page.goto(`${baseUrl}${path}`)
      await settled(page)
      expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] })
      const overflow = await overflowOf(page)
      expect({ path, overflow }).toEqual({ path, overflow: 0 })
    }
    expect(complaints).toEqual([])
    await close()
  })
})
