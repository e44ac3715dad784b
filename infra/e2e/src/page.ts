import AxeBuilder from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface View {
  language: 'es' | 'en'
  theme: 'light' | 'dark'
  phone: boolean
}

const sizes: Record<'desktop' | 'phone', BrowserContextOptions> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

/** A page of its own with an organization's key in its tab, and all that it complained of or asked of other origins. */
export async function openPage(browser: Browser, baseUrl: string, key: string | null, view: View) {
  const context = await browser.newContext({
    ...sizes[view.phone ? 'phone' : 'desktop'],
    locale: view.language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: view.theme,
    reducedMotion: 'reduce',
  })
  await context.addInitScript((told) => {
    if (told !== null) sessionStorage.setItem('vigia.key', told)
  }, key)
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
