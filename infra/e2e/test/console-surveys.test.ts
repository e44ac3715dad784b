import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, settled, type View } from '../src/page.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }
const hostile = '<img src=x onerror=alert(1)>\u202Eevil\u200B =cmd|calc'

let browser: Browser
let shop: Organization
let surveyId = ''

const open = (view: View = desktop) => openPage(browser, baseUrl, shop.key, view)
const survey = async () => (await shop.send('GET', `/v1/surveys/${surveyId}`)).body
const saved = (page: Page) => page.locator('[data-saving=saved]').waitFor()
/** Walks by Tab until something of that name has the focus, as who uses no mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`
    })
    if (name.test(here)) return
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'surveys')
  for (const name of ['ana', 'luis', 'eva', 'marta', 'juan', 'rosa'])
    await shop.send('POST', '/v1/feedback', {
      customer: { email: `${name}@example.com` },
      touchpoint: 'checkout',
      metric: 'csat',
      score: 5,
    })
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a survey', () => {
  it('is built from a template, changed, branched, tried and published', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/surveys`)
    await page.getByRole('button', { name: 'Nueva encuesta' }).first().click()
    await page.getByTestId('template').filter({ hasText: 'Después de la entrega' }).click()
    await page.waitForURL(/\/surveys\/srv_/)
    surveyId = /srv_\w+/.exec(page.url())?.[0] ?? ''
    await page.getByRole('textbox', { name: 'Nombre de la encuesta' }).fill(hostile)

    const cards = page.getByTestId('question-card')
    await cards.nth(0).locator('[aria-controls^=question]').click()
    const first = page.getByRole('textbox', { name: /^Pregunta · español/ })
    await first.fill('¿Qué tal llegó?')
    await page.getByTestId('preview').getByText('¿Qué tal llegó?').waitFor()
    await page.getByRole('textbox', { name: /^Pregunta · inglés/ }).fill('')
    await page.getByText('Falta en inglés').waitFor()
    await page.keyboard.press('Control+z')
    expect(await page.getByText('Falta en inglés').count()).toBe(0)

    await page.getByRole('button', { name: 'Añadir un salto' }).click()
    await page.getByRole('combobox', { name: 'Comparación' }).first().selectOption('atLeast')
    await page.getByText('De tú').click()
    await saved(page)

    const preview = page.getByTestId('preview')
    await preview.getByRole('button', { name: 'Muy mal' }).click()
    await preview.getByText('¿Qué ha pasado?').waitFor()
    await page.getByText('Ver el recorrido').click()
    await page.getByTestId('flow').locator('svg').waitFor()
    await page.getByRole('button', { name: /^Ver tabla/ }).click()
    await page
      .getByRole('cell', { name: /«¿Qué tal llegó\?» es al menos 5/ })
      .first()
      .waitFor()

    await page.getByRole('button', { name: 'Publicar…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publicar y activar' }).click()
    await expect.poll(async () => (await survey())['status']).toBe('live')
    expect(await survey()).toMatchObject({
      version: 2,
      name: hostile.trim(),
      definition: { formality: 'tu' },
    })
    expect((await shop.send('GET', `/v1/surveys/${surveyId}/draft`)).body).toEqual({ draft: null })
    expect((await shop.send('GET', `/v1/surveys/${surveyId}/responses`)).body['items']).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('is answered on a phone, and shows in its results and on the overview by itself', async () => {
    const [results, overview, phone] = await Promise.all([
      open(),
      open(),
      openPage(browser, baseUrl, null, { ...desktop, phone: true }),
    ])
    await results.page.goto(`${baseUrl}/surveys/${surveyId}?tab=results`)
    await results.page.getByText('Aún no ha respondido nadie').waitFor()
    await overview.page.goto(baseUrl)
    const csat = overview.page.getByTestId('metric-csat')
    await expect.poll(() => csat.innerText()).toMatch(/\b6\b/)

    await phone.page.goto(`${baseUrl}/s/${surveyId}`)
    await phone.page.locator('fieldset label').first().click()
    await phone.page.waitForURL(/at=/)
    expect(await phone.page.locator('main').innerText()).toContain('Puedes elegir varias')
    await phone.page.locator('fieldset label').first().click()
    await phone.page.locator('form button').click()
    await phone.page.locator('textarea').fill('<script>alert(1)</script> llegó tarde')
    const before = Date.now()
    await phone.page.locator('form button').click()
    await phone.page.waitForURL(/at=end/)

    await expect.poll(() => csat.innerText()).toMatch(/\b7\b/)
    expect(Date.now() - before).toBeLessThan(20_000)
    await results.page.getByTestId('responses').waitFor()
    const said = () => results.page.locator('main').innerText()
    await expect.poll(said).toContain('<script>alert(1)</script> llegó tarde')
    expect(await results.page.getByTestId('responses').innerText()).toBe('1')
    expect([...results.complaints, ...overview.complaints]).toEqual([])
    await Promise.all([results, overview, phone].map(({ close }) => close()))
  })

  it('shows test pages that keep nothing, codes made in the browser, and who was invited', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/surveys/${surveyId}?tab=share`)
    await page.getByLabel('Tienda', { exact: true }).fill('Sol & Mar')
    await expect.poll(() => page.getByTestId('link-url').innerText()).toContain('shop=Sol+%26+Mar')
    await page.getByTestId('qr').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Guardar PNG' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^vigia-qr-.*\.png$/)
    const test = await page
      .getByRole('link', { name: /Probar sin que cuente ?: Enlace/ })
      .getAttribute('href')
    await page
      .getByLabel('Direcciones, una por línea')
      .fill('luz@example.com, A-7\nnadie\nluz@example.com\n=cmd|calc')
    await expect
      .poll(() => page.getByTestId('read').innerText())
      .toMatch(/1 persona[^]*2 líneas[^]*1 repetida/)
    await page.getByRole('button', { name: 'Invitar' }).click()
    await page.getByTestId('invitation').first().waitFor()
    expect(await page.getByTestId('snippet').innerText()).toContain(`data-survey="${surveyId}"`)

    await page.goto(String(test))
    await page.locator('fieldset label').last().click()
    await page.waitForURL(/at=/)
    expect(await page.locator('main').innerText()).toContain('Esto es una prueba')
    const { body } = await shop.send('GET', `/v1/surveys/${surveyId}/responses`)
    expect(body['items'] as Json[]).toHaveLength(1)
    expect(complaints).toEqual([])
    await close()
  })

  it('is made, reordered, put back and published by keyboard alone', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/surveys`)
    await page.getByTestId('survey-row').first().waitFor()
    await tabTo(page, /Nueva encuesta/)
    await page.keyboard.press('Enter')
    await page.getByTestId('template').first().waitFor()
    await tabTo(page, /Recomendación \(NPS\)/)
    await page.keyboard.press('Enter')
    await page.getByTestId('question-card').first().waitFor()
    const order = () => page.getByTestId('question-card').locator('[aria-controls^=question]').allInnerTexts()
    const before = await order()
    await tabTo(page, /^Mover: ¿Qué le falta/)
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(order).not.toEqual(before)
    expect(await page.getByText(/puesto 4 de 4/).count()).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(order).toEqual(before)
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, /^Ver desde|Saltar al contenido/)
    await tabTo(page, /Publicar…/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /Publicar y activar/)
    await page.keyboard.press('Enter')
    await page.getByText('Publicada: versión 1').first().waitFor()
    await close()
  })

  it('is put away from the list, and taken back', async () => {
    const { page, close } = await open()
    await page.goto(`${baseUrl}/surveys`)
    const row = page.getByTestId('survey-row').filter({ hasText: 'evil' })
    await row.getByRole('button', { name: /^Acciones de/ }).click()
    await page.getByRole('menuitem', { name: 'Archivar' }).click()
    await expect.poll(async () => (await survey())['status']).toBe('archived')
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect.poll(async () => (await survey())['status']).toBe('live')
    await close()
  })
})

describe('the policy', () => {
  it('says in words why somebody was not asked, and changes for everybody at once', async () => {
    const { page, complaints, close } = await open()
    await page.goto(`${baseUrl}/surveys/policy?survey=${surveyId}`)
    const floor = page.getByLabel(/Entre dos preguntas a la misma persona/)
    await floor.fill('-1')
    await page.getByRole('alert').waitFor()
    await floor.fill('48')
    await page.getByRole('button', { name: 'Guardar la política' }).click()
    await expect.poll(async () => (await shop.send('GET', '/v1/fatigue-policy')).body['floorHours']).toBe(48)
    await shop.send('GET', `/v1/eligibility?survey=${surveyId}&email=ana@example.com`)
    await page.getByRole('searchbox', { name: /Nombre, correo/ }).fill('ana@')
    await page
      .getByRole('button', { name: /Preguntar por/ })
      .first()
      .click()
    const verdict = page.getByTestId('verdict')
    await verdict.waitFor()
    expect(await verdict.innerText()).toMatch(/^No:[^]*Se le preguntó hace muy poco, hasta/)
    expect(complaints).toEqual([])
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'light', phone: true },
  { language: 'en', theme: 'dark', phone: false },
  { language: 'es', theme: 'dark', phone: true },
  { language: 'en', theme: 'light', phone: false },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it('each page is accessible and fits its width', async () => {
    const { page, complaints, close } = await open(view)
    const builder = `/surveys/${surveyId}`
    for (const path of [
      '/surveys',
      builder,
      `${builder}?view=flow`,
      `${builder}?tab=share`,
      `${builder}?tab=results`,
      `${builder}?tab=versions`,
      '/surveys/policy',
    ]) {
      await page.goto(`${baseUrl}${path}`)
      await settled(page)
      if (path === builder)
        await page.getByTestId('question-card').nth(1).locator('[aria-controls]').last().click()
      expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] })
      const overflow = await overflowOf(page)
      expect({ path, overflow }).toEqual({ path, overflow: 0 })
    }
    expect(complaints).toEqual([])
    await close()
  })
})
