import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, type View } from '../src/page.ts'
import { personOf } from '../src/people.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
/** A cold start on a busy machine. */
const people = ['Berta Sol', 'Carlos Mar', 'Diana Paz', 'Elena Rey', 'Fabio Luz', 'Gloria Mas']

let browser: Browser
let shop: Organization

const caseOf = async (name: string): Promise<Json> => {
  const { body } = await shop.send('GET', `/v1/cases?query=${encodeURIComponent(name)}`)
  return (body['items'] as Json[])[0] ?? {}
}

const marta = personOf('inbox', 'manager')
const adrian = personOf('inbox', 'admin')

/** The console of somebody who is signed in. */
const console = ({ email }: { email: string }, view: View = desktop) =>
  openPage(browser, baseUrl, email, view)

const rows = (page: Page) => page.getByTestId('case-row')
const rowOf = (page: Page, name: string) => rows(page).filter({ hasText: name })
const beside = (page: Page) => page.getByTestId('case-beside')

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'inbox')
  await shop.send('POST', '/v1/managers', { name: 'Marta Gil' })
  await shop.send('POST', '/v1/managers', { name: 'Luis Vega' })
  const signals = people.flatMap((name, i) =>
    ['product_defect', 'long_wait'].map((type, j) => ({
      kind: 'event',
      id: `${i}-${j}`,
      type,
      touchpoint: 'call-center',
      severity: 0.9,
      customer: { id: `c-${i}`, traits: { name } },
      measures: type === 'long_wait' ? { waitMinutes: 40 } : {},
    })),
  )
  const { body } = await shop.send('POST', '/v1/signals/batch', { signals })
  if (body['recorded'] !== signals.length) throw new Error(JSON.stringify(body))
  await shop.sweep(new Date())
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('the inbox', () => {
  it('is walked by the keyboard alone: taken on, contacted, resolved, taken back', async () => {
    const { page, complaints, close } = await console(marta)
    await page.goto(`${baseUrl}/cases`)
    await expect.poll(() => rows(page).count()).toBe(people.length)
    await page.keyboard.press('j')
    const name = await page.locator('[data-testid=case-row] a[aria-current=true]').innerText()
    await page.keyboard.press('a')
    await expect.poll(async () => (await caseOf(name))['status']).toBe('acknowledged')
    await page.keyboard.press('c')
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('Nota (opcional)').fill('La llamo mañana')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Guardar contacto' }).press('Enter')
    await expect.poll(async () => (await caseOf(name))['status']).toBe('contacted')
    await beside(page).getByText('habló con el cliente por teléfono').waitFor()
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: 'Recuperado' }).waitFor()
    await page.getByLabel('¿Qué lo causó?').selectOption('delivery')
    await page.getByRole('button', { name: 'Cerrar el caso' }).press('Enter')
    await expect.poll(() => rowOf(page, name).count()).toBe(0)
    await expect.poll(async () => (await caseOf(name))['cause']).toBe('delivery')
    await page.getByText('Caso cerrado', { exact: true }).waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => rowOf(page, name).count()).toBe(1)
    await expect.poll(async () => (await caseOf(name))['status']).toBe('contacted')
    await page.keyboard.press('/')
    await page.keyboard.type('elena')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Anotar un contacto').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('takes many at once, tells which could not be done, and takes the others back', async () => {
    const { page, close } = await console(marta)
    await page.goto(`${baseUrl}/cases?status=open`)
    await expect.poll(() => rows(page).count()).toBeGreaterThan(3)
    // What happens elsewhere is not heard here, so that the two meet.
    await page.routeWebSocket(/\/v1\/live/, () => {})
    await page.reload()
    await rowOf(page, 'Fabio Luz').waitFor()
    for (const name of ['Fabio Luz', 'Gloria Mas']) await rowOf(page, name).getByRole('checkbox').check()
    await shop.send('POST', `/v1/cases/${String((await caseOf('Gloria Mas'))['id'])}/acknowledge`, {
      actor: 'Luis Vega',
    })
    await page.getByTestId('selection-bar').getByRole('button', { name: 'Hacerme cargo' }).click()
    const report = page.getByRole('dialog')
    await report.getByText('Gloria Mas').waitFor()
    expect(await report.innerText()).toContain('Otra persona llegó antes')
    await report.getByRole('button', { name: 'Cerrar' }).last().click()
    expect((await caseOf('Fabio Luz'))['status']).toBe('acknowledged')
    await page.keyboard.press('u')
    await expect.poll(async () => (await caseOf('Fabio Luz'))['status']).toBe('open')
    await close()
  })
})

/** Whether a box is ticked in the task right after the click on it, before any timer; runs in the page. */
function tickAndLook(box: HTMLInputElement): Promise<boolean> {
  box.click()
  return scheduler.postTask(() => box.checked, { priority: 'user-blocking' })
}

describe('two managers at once', () => {
  it('see who looks at a case, and what the other does to it, without a reload', async () => {
    const [one, other] = [await console(marta), await console(adrian)]
    const { id } = await caseOf('Diana Paz')
    for (const { page } of [one, other]) {
      await page.goto(`${baseUrl}/cases?case=${String(id)}`)
      await beside(page).waitFor()
    }
    await expect.poll(() => one.page.getByTestId('looking').innerText()).toContain(adrian.name)
    expect(await other.page.getByTestId('looking').innerText()).toContain(marta.name)
    await one.page.keyboard.press('a')
    const done = Date.now()
    await expect.poll(() => beside(other.page).getAttribute('data-status')).toBe('acknowledged')
    await beside(other.page).getByText('se hizo cargo').waitFor()
    expect(Date.now() - done).toBeLessThan(10_000)
    // Ticked within the task of the click: what waits for the server, or for a timer, flips back before one's eyes.
    expect(await beside(other.page).getByRole('checkbox').first().evaluate(tickAndLook)).toBe(true)
    await expect.poll(() => beside(one.page).getByRole('checkbox').first().isChecked()).toBe(true)
    await other.page.goto(`${baseUrl}/settings`)
    await expect.poll(() => one.page.getByTestId('looking').innerText()).toBe('')
    await one.close()
    await other.close()
  })

  it('are told who was first, and see the case as it is', async () => {
    const { page, close } = await console(marta)
    const { id } = await caseOf('Carlos Mar')
    await page.routeWebSocket(/\/v1\/live/, () => {})
    await page.goto(`${baseUrl}/cases?case=${String(id)}`)
    await beside(page).getByRole('button', { name: 'Hacerme cargo' }).waitFor()
    await shop.send('POST', `/v1/cases/${String(id)}/acknowledge`, { actor: 'Luis Vega' })
    await beside(page).getByRole('button', { name: 'Hacerme cargo' }).click()
    await page.getByText('Otra persona llegó antes').first().waitFor()
    await page.getByText('Luis Vega se hizo cargo').first().waitFor()
    await expect.poll(() => beside(page).getAttribute('data-status')).toBe('acknowledged')
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'light', phone: false },
  { language: 'en', theme: 'dark', phone: false },
  { language: 'en', theme: 'light', phone: true },
  { language: 'es', theme: 'dark', phone: true },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it('is accessible and fits its width', async () => {
    const { page, complaints, close } = await console(marta, view)
    await page.goto(`${baseUrl}/cases`)
    await rows(page).first().waitFor()
    if (view.phone) await rows(page).first().getByRole('link').click()
    await page.getByTestId('case-history').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})
