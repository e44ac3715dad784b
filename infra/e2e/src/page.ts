import AxeBuilder from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

import { demoKey, demoOwner, organizationOf, personOf } from './people.ts'

/** An organization by its secret key, for its owner; or somebody by their address; or nobody. */
export type Who = string | null

const addressOf = (who: Who): string | null => {
  if (who === null || who.includes('@')) return who
  return who === demoKey ? demoOwner : personOf(organizationOf(who), 'owner').email
}

export interface View {
  language: 'es' | 'en'
  theme: 'light' | 'dark'
  phone: boolean
}

const sizes: Record<'desktop' | 'phone', BrowserContextOptions> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

/** A page of its own, signed in as `who` or as nobody, and all that it complained of or asked of other origins. */
export async function openPage(browser: Browser, baseUrl: string, who: Who, view: View) {
  const context = await browser.newContext({
    ...sizes[view.phone ? 'phone' : 'desktop'],
    locale: view.language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: view.theme,
    reducedMotion: 'reduce',
  })
  const address = addressOf(who)
  if (address !== null) {
    const entered = await context.request.post(`${baseUrl}/__dev/sign-in`, { data: { email: address } })
    if (!entered.ok()) throw new Error(`${address} could not sign in: ${await entered.text()}`)
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (err) => complaints.push(err.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseUrl) && !url.startsWith('data:') && !url.startsWith('blob:'))
      complaints.push(`asked ${url}`)
  })
  return { page, complaints, close: () => context.close() }
}

interface AxeResult {
  violations: { id: string; nodes: { target: unknown }[] }[]
}

/** What axe-core finds against WCAG 2.2 AA, each with the place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's own policy does not bind.
  await page.evaluate(AxeBuilder.source)
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`))
}
