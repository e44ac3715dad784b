import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { mailThatSays } from '../src/mailbox.ts'
import { createOrganization, type Organization } from '../src/organization.ts'
import { accessibilityFaults, openPage, overflowOf, settled, type View } from '../src/page.ts'
import { personOf } from '../src/people.ts'

const baseUrl = inject('baseUrl')
const desktop: View = { language: 'es', theme: 'light', phone: false }

let browser: Browser
let shop: Organization

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'accounts')
  browser = await launchBrowser()
})

afterAll(() => browser.close())

/** A page of somebody whom nothing lets in by itself. */
async function openAsStranger(view: View = desktop) {
  const opened = await openPage(browser, baseUrl, null, view)
  await opened.page.addInitScript(() => sessionStorage.setItem('vigia.left', '1'))
  return opened
}

/** Presses Tab until the focus is on what bears this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const { activeElement: here } = document
      const named = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : here?.textContent
      return here?.getAttribute('aria-label') ?? named ?? ''
    })
    if (name.test(label)) return
  }
  throw new Error(`Tab never reaches ${String(name)}`)
}

describe('signing in', () => {
  it('goes by the link of a mail, with the keyboard alone, and an invitation is accepted on the way', async () => {
    const email = 'invitada@accounts.example'
    const { page: owner, close: closeOwner } = await openPage(browser, baseUrl, shop.key, desktop)
    await owner.goto(`${baseUrl}/settings/people`)
    await owner.getByRole('button', { name: 'Invitar a alguien' }).click()
    await owner.getByRole('dialog').getByLabel('Correo electrónico').fill(email)
    await owner.getByRole('button', { name: 'Enviar la invitación' }).click()
    await owner.getByTestId('invitation-row').filter({ hasText: email }).waitFor()
    expect(await mailThatSays(inject('state'), '/?invitation=mbi_')).toContain('Olga Prado')

    const { page, complaints, close } = await openAsStranger()
    await page.goto(baseUrl)
    await page.getByRole('heading', { name: 'Entra en tu consola' }).waitFor()
    await tabTo(page, /Correo electrónico/)
    await page.keyboard.type(email)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Mira tu correo' }).waitFor()
    const link = /\/sign-in#[A-Za-z]{32}/.exec(await mailThatSays(inject('state'), '/sign-in#'))?.[0] ?? ''
    expect(link).not.toBe('')
    await tabTo(page, /Abrir el enlace/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ya casi estás' }).waitFor()
    await tabTo(page, /^Entrar$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Te invitan a accounts/ }).waitFor()
    await tabTo(page, /Aceptar la invitación/)
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: /Invitada/ })
      .first()
      .waitFor()
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
    await close()
    await owner.reload()
    await owner.getByText('No hay invitaciones pendientes.').waitFor()
    await owner.getByTestId('member-row').filter({ hasText: email }).waitFor()
    await closeOwner()
  })
})

/** A device that always says that its owner is there. */
async function plugIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...options,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describe('a passkey', () => {
  it('is added, lets its owner in without a mail, and no longer once it was removed', async () => {
    const analyst = personOf('accounts', 'analyst')
    const { page, complaints, close } = await openPage(browser, baseUrl, analyst.email, desktop)
    const enter = page.getByRole('button', { name: 'Entrar con una llave de acceso' })
    const leave = async () => {
      await page.context().clearCookies()
      await page.evaluate(() => sessionStorage.setItem('vigia.left', '1'))
      await page.goto(`${baseUrl}/settings/account`)
      await enter.click()
    }
    await plugIn(page)
    await page.goto(`${baseUrl}/settings/account`)
    await page.getByRole('button', { name: 'Añadir una llave' }).click()
    await page.getByTestId('passkey-row').filter({ hasText: analyst.name }).waitFor()
    await leave()
    await page
      .getByRole('button', { name: new RegExp(analyst.name) })
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Quitar/ }).click()
    await page.getByText('Todavía no tienes ninguna.').waitFor()
    await leave()
    await page.getByText('No se usó ninguna llave').waitFor()
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
    await close()
  })
})

describe('another organization', () => {
  const menu = (page: Page) => page.getByRole('button', { name: /^(accounts|Segunda tienda)$/ }).first()

  it('is founded from the menu of one’s own, is empty, and leads back', async () => {
    const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, desktop)
    await page.goto(`${baseUrl}/cases`)
    await menu(page).click()
    await page.getByRole('menuitem', { name: 'Crear otra organización' }).click()
    await page.getByRole('heading', { name: 'Crear otra organización' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Cancelar' }).click()
    await menu(page).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')

    await page.goto(`${baseUrl}/new-organization`)
    await page.getByLabel('Nombre').fill('Segunda tienda')
    await page.getByRole('button', { name: 'Crear la organización' }).click()
    await expect.poll(() => menu(page).innerText()).toBe('Segunda tienda')
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/')
    await menu(page).click()
    await page.getByRole('menuitem', { name: 'accounts' }).click()
    await expect.poll(() => menu(page).innerText()).toBe('accounts')
    expect(complaints).toEqual([])
    await close()
  })

  it('is offered to nobody who owns none', async () => {
    const { page, close } = await openPage(browser, baseUrl, personOf('accounts', 'admin').email, desktop)
    await page.goto(`${baseUrl}/cases`)
    await settled(page)
    expect(await menu(page).count()).toBe(0)
    await close()
  })
})

describe('people', () => {
  it('get another role, and it is undone', async () => {
    const { page, close } = await openPage(browser, baseUrl, shop.key, desktop)
    await page.goto(`${baseUrl}/settings/people`)
    const choice = page.getByLabel(`Papel de ${personOf('accounts', 'viewer').name}`)
    await choice.selectOption('analyst')
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect.poll(() => choice.inputValue()).toBe('viewer')
    await close()
  })

  it('who only look on see who is there, and nothing to change', async () => {
    const { page, close } = await openPage(browser, baseUrl, personOf('accounts', 'viewer').email, desktop)
    await page.goto(`${baseUrl}/settings/people`)
    await page.getByTestId('member-row').first().waitFor()
    expect(await page.locator('main select').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Invitar a alguien' }).count()).toBe(0)
    await page.goto(`${baseUrl}/connect/keys`)
    await page.getByText('Solo los papeles de propiedad y administración ven y crean claves.').waitFor()
    await close()
  })
})

describe.each([
  { language: 'es', theme: 'light', phone: false },
  { language: 'en', theme: 'dark', phone: true },
] as const)('in $language, $theme, phone: $phone', (view) => {
  it.each(['/settings/people', '/settings/account', '/settings/audit', '/connect/keys'])(
    '%s is accessible and fits its width',
    async (path) => {
      const { page, complaints, close } = await openPage(browser, baseUrl, shop.key, view)
      await page.goto(`${baseUrl}${path}`)
      await settled(page)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
      expect(complaints).toEqual([])
      await close()
    },
  )

  it('the way in is accessible', async () => {
    const { page, close } = await openAsStranger(view)
    await page.goto(baseUrl)
    await page.locator('input[type=email]').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await close()
  })
})
