import AxeBuilder from 'axe-core'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'

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

const underWay = new WeakMap<Page, Set<Request>>()

interface Opened {
  page: Page
  complaints: string[]
  /** The addresses that it has no answer of yet. */
  waitsFor: () => string[]
}

/** The pages that are open, for what is to be told of a failure. */
export const opened = new Set<Opened>()

/** Keeps what a page is still waiting for. */
function follow(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

const LOOK_MS = 60
const PATIENCE_MS = 20_000

/**
 * Until a page of the console has said what it has to say: a heading, nothing under way and nothing in the place of what
 * is to come, twice in a row, since what has arrived may ask for more. @throws Error after 20 s.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  const until = Date.now() + PATIENCE_MS
  for (let calm = 0; calm < 2;) {
    if (Date.now() > until) throw new Error(`${page.url()} is still loading`)
    await page.waitForTimeout(LOOK_MS)
    const isCalm = underWay.get(page)?.size === 0 && (await page.locator('main .skeleton').count()) === 0
    calm = isCalm ? calm + 1 : 0
  }
}

/** How many pixels of a page lie beside what is seen of it; a phone widens its window by what overflows, so that is no measure. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )

/** The most that lies beside a page while it is scrolled to its end: of a long list only what is in sight is there. */
export const overflowAlong = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { documentElement: root } = document
    let most = 0
    for (let at = 0; at < root.scrollHeight; at += window.innerHeight) {
      window.scrollTo(0, at)
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      most = Math.max(most, root.scrollWidth - root.clientWidth)
    }
    window.scrollTo(0, 0)
    return most
  })

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
  follow(page)
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
  const told: Opened = {
    page,
    complaints,
    waitsFor: () => [...(underWay.get(page) ?? [])].map((request) => request.url()),
  }
  opened.add(told)
  const close = () => {
    opened.delete(told)
    return context.close()
  }
  return { page, complaints, close }
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
