import type { Role } from '@vigia/domain/roles'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { liveDay, storyDays } from '../src/ana.ts'
import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json } from '../src/organization.ts'
import { openPage, settled, type View } from '../src/page.ts'
import { personOf } from '../src/people.ts'
import { placesOf, type Place } from '../src/places.ts'

const baseUrl = inject('baseUrl')
const ORGANIZATION = 'console_roles'
const desktop: View = { language: 'es', theme: 'light', phone: false }

let browser: Browser
let places: ReturnType<typeof placesOf>

beforeAll(async () => {
  const shop = await createOrganization(baseUrl, ORGANIZATION)
  for (const day of storyDays) await liveDay(shop, day)
  const make = async (path: string, body: Json) => {
    const made = await shop.send('POST', path, body)
    if (made.status >= 300) throw new Error(`${path}: ${JSON.stringify(made.body)}`)
    return String(made.body['id'])
  }
  const survey = { name: 'Relación', template: 'relationship-nps', status: 'live' }
  const rule = {
    name: 'Enfado',
    on: 'signal',
    conditions: [{ field: 'comment', op: 'contains', value: 'nunca más' }],
    enabled: false,
  }
  await make('/v1/managers', { name: 'Marta Ríos', email: personOf(ORGANIZATION, 'manager').email })
  await make('/v1/destinations', { kind: 'webhook', name: 'Avisos', url: 'https://example.com/x' })
  const [of] = (await shop.send('GET', '/v1/cases')).body['items'] as Json[]
  places = placesOf({
    customer: String(of?.['customerId']),
    case: String(of?.['id']),
    touchpoint: 'checkout',
    survey: await make('/v1/surveys', survey),
    rule: await make('/v1/rules', rule),
    import: await make('/v1/imports', { name: 'Antiguas', mapping: ['comment=a'] }),
  })
  browser = await launchBrowser()
})

afterAll(() => browser.close())

/** The console of the organization's person of a role, with every request that was refused there. */
async function consoleOf(role: Role) {
  const opened = await openPage(browser, baseUrl, personOf(ORGANIZATION, role).email, desktop)
  const refused: string[] = []
  opened.page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/v1/') && [401, 403].includes(response.status()))
      refused.push(`${response.status()} ${response.request().method()} ${pathname}`)
  })
  const see = async (place: Place) => {
    await opened.page.goto(`${baseUrl}${places[place]}`)
    await settled(opened.page)
  }
  return { ...opened, refused, see }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).count()

describe.each(['viewer', 'analyst', 'manager'] as const)('the console of the role %s', (role) => {
  it('asks nowhere for what the role is refused, and shows no fault', async () => {
    const { page, refused, see, close } = await consoleOf(role)
    const faults: string[] = []
    for (const place of Object.keys(places) as Place[]) {
      await see(place)
      const shown = await page.locator('main [role=alert]').allInnerTexts()
      faults.push(...[...shown, ...refused.splice(0)].map((fault) => `${place}: ${fault}`))
    }
    expect(faults).toEqual([])
    await close()
  })
})

describe('what a role may not do', () => {
  it('is not offered to a viewer', async () => {
    const { page, refused, see, close } = await consoleOf('viewer')
    const tabs = () => page.locator('main nav a').allInnerTexts()

    await see('case')
    await page.getByTestId('case-panel').waitFor()
    expect(await button(page, /Resolver|Hacerme cargo|contacto/)).toBe(0)
    await see('cases')
    await page.getByTestId('case-beside').waitFor()
    expect(await page.locator('main input[type=checkbox]:enabled').count()).toBe(0)
    await page.keyboard.press('r')
    await page.keyboard.press('a')
    expect(await page.getByRole('dialog').count()).toBe(0)

    await see('rules')
    expect(await page.locator('a[href^="/alerts/rules/new"]').count()).toBe(0)
    expect(await page.getByTestId('rule-row').getByRole('switch').isDisabled()).toBe(true)
    expect(await tabs()).toEqual(['Reglas', 'Límite diario', 'Resúmenes'])
    await see('survey')
    expect(await button(page, /Publicar/)).toBe(0)
    expect(await page.locator('main fieldset:disabled').count()).toBeGreaterThan(0)
    await see('imports')
    expect(await page.locator('main input[type=file]').count()).toBe(0)
    await see('organization')
    await page.getByTestId('only-roles').waitFor()
    expect(await page.getByLabel('Nombre', { exact: true }).isDisabled()).toBe(true)
    expect(refused).toEqual([])
    await close()
  })

  it('is what a manager and an analyst differ in', async () => {
    const manager = await consoleOf('manager')
    await manager.see('case')
    await manager.page.getByTestId('case-panel').waitFor()
    expect(await button(manager.page, /Resolver|Hacerme cargo/)).toBeGreaterThan(0)
    await manager.see('rules')
    expect(await manager.page.locator('a[href^="/alerts/rules/new"]').count()).toBe(0)
    await manager.close()

    const analyst = await consoleOf('analyst')
    await analyst.see('rules')
    expect(await analyst.page.locator('a[href^="/alerts/rules/new"]').count()).toBeGreaterThan(0)
    await analyst.see('case')
    await analyst.page.getByTestId('case-panel').waitFor()
    expect(await button(analyst.page, /Resolver|Hacerme cargo/)).toBe(0)
    await analyst.close()
  })
})
