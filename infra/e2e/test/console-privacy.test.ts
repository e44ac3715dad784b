import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowAlong, settled, type View } from '../src/page.ts'
import { personOf } from '../src/people.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const dayMs = 86_400_000

let browser: Browser
let shop: Organization
const idOf = new Map<string, string>()

const rows = (page: Page) => page.getByTestId('privacy-request')
const visit = async (page: Page, path: string) => {
  await page.goto(`${baseUrl}${path}`)
  await settled(page)
}

/** Notes in the story of `name` what they ask for. */
async function note(page: Page, name: string, what: string, day?: string): Promise<void> {
  await visit(page, `/customers/${idOf.get(name) ?? ''}`)
  await page.getByRole('button', { name: 'Anotar una petición' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Qué pide').selectOption({ label: what })
  if (day !== undefined) await dialog.getByLabel('Cuándo lo pidió').fill(day)
  await dialog.getByLabel(/Nota/).fill('Escribió <b>por</b> correo')
  await dialog.getByRole('button', { name: 'Anotar' }).click()
  await page.getByText('Petición anotada').first().waitFor()
}

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'privacy')
  for (const name of ['Rita Pide', 'Olvido Sola']) {
    const customer = { id: name, traits: { name } }
    await shop.send('POST', '/v1/feedback', {
      id: name,
      customer,
      touchpoint: 'checkout',
      metric: 'nps',
      score: 7,
    })
  }
  const { body } = await shop.send('GET', '/v1/customers')
  for (const item of body['items'] as Json[]) idOf.set(String(item['name']), String(item['id']))
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('somebody who asks for their data', () => {
  it('is noted in their story, has a month, is answered, and it can be taken back', async () => {
    const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, desktop)
    await visit(page, '/settings/privacy')
    await page.getByText('Nadie espera respuesta.').waitFor()

    await note(page, 'Rita Pide', 'Quiere sus datos')
    await visit(page, '/settings/privacy')
    const row = rows(page).filter({ hasText: 'Rita Pide' })
    await expect.poll(() => row.innerText()).toMatch(/Vence dentro de (?:2[7-9]|3[01]) días/)
    expect(await row.innerText()).toContain('Escribió <b>por</b> correo')
    await row.getByRole('button', { name: 'Marcar como atendida' }).click()
    await expect.poll(() => rows(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect.poll(() => row.count()).toBe(1)
    await row.getByRole('button', { name: 'Denegar' }).click()
    await page.getByRole('radio', { name: 'Respondidas' }).click()
    await expect.poll(() => row.innerText()).toContain('Denegada')
    expect(complaints).toEqual([])
    await close()
  })

  it('to be erased is late after a month, and is answered by being erased', async () => {
    const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, desktop)
    const day = new Date(Date.now() - 40 * dayMs).toISOString().slice(0, 10)
    await note(page, 'Olvido Sola', 'Quiere que la borres', day)
    await visit(page, '/settings/privacy')
    const row = rows(page).filter({ hasText: 'Olvido Sola' })
    await expect.poll(() => row.innerText()).toMatch(/Venció hace \d+ días/)
    expect(await row.getByRole('button', { name: 'Marcar como atendida' }).count()).toBe(0)

    await row.getByRole('link', { name: 'Olvido Sola' }).click()
    await page.getByRole('button', { name: 'Borrar a esta persona…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/Escribe/).fill('olvido sola')
    await dialog.getByRole('button', { name: 'Borrar para siempre' }).click()
    await page.getByText('Olvido Sola ya no está en Vigía').first().waitFor()

    await visit(page, '/settings/privacy')
    await page.getByRole('radio', { name: 'Respondidas' }).click()
    const erased = rows(page).filter({ hasText: 'Persona borrada' })
    await expect.poll(() => erased.innerText()).toContain('Atendida')
    expect(await erased.innerText()).not.toContain('correo')
    expect(complaints.filter((told) => !told.includes('404'))).toEqual([])
    await close()
  })

  it('is seen by who only looks on, who can do nothing about it', async () => {
    await shop.send('POST', '/v1/privacy/requests', { customerId: idOf.get('Rita Pide'), kind: 'erase' })
    const { page, close } = await openPage(browser, baseUrl, personOf('privacy', 'viewer').email, desktop)
    await visit(page, '/settings/privacy')
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(await rows(page).getByRole('button').count()).toBe(0)
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'dark', phone: true },
  { language: 'en', theme: 'light', phone: false },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it('is accessible and fits its width, the form as well', async () => {
    const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, view)
    await visit(page, '/settings/privacy')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflowAlong(page)).toBe(0)
    await visit(page, `/customers/${idOf.get('Rita Pide') ?? ''}`)
    await page.getByRole('button', { name: /Anotar una petición|Note a request/ }).click()
    await page.getByRole('dialog').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
