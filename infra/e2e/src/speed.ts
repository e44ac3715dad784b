import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from './browser.ts'
import { createOrganization, type Organization } from './organization.ts'
import { openPage } from './page.ts'
import { demoKey } from './people.ts'

/** How fast the console of a running `npm run dev` is drawn and scrolls, beside an empty page in the same run. */
const baseUrl = process.argv[2] ?? 'http://localhost:8787'
const view = { language: 'es', theme: 'light', phone: false } as const
const LOADS = 7
const CUSTOMERS = 10_000
const COMMENTS = 100_000
const SCROLLED_MS = 4_000

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN

/** Milliseconds from asking for a page until `isDrawn`. */
async function drawn(page: Page, path: string, isDrawn: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await page.goto(`${baseUrl}${path}`, { waitUntil: 'commit' })
  await isDrawn()
  return performance.now() - from
}

async function overview(browser: Browser): Promise<void> {
  const [full, empty]: [number[], number[]] = [[], []]
  for (let i = 0; i < LOADS; i += 1) {
    const { page, close } = await openPage(browser, baseUrl, demoKey, view)
    empty.push(await drawn(page, '/favicon.svg', () => page.waitForLoadState('load')))
    full.push(
      await drawn(page, '/', () =>
        page.getByTestId('metric-nps').locator('figure svg path').first().waitFor(),
      ),
    )
    await close()
  }
  const [page, bare] = [median(full), median(empty)]
  console.log(
    `overview drawn, charts and all, with a cold cache: ${page.toFixed(0)} ms; an empty page ${bare.toFixed(0)} ms; ${(page / bare).toFixed(1)} × (medians of ${LOADS})`,
  )
}

async function fill(shop: Organization): Promise<void> {
  const words = ['Llegó tarde', 'Muy rápido', 'Nadie contesta', 'El asiento vino roto', 'Gracias por todo']
  for (let from = 0; from < COMMENTS; from += 500) {
    const signals = Array.from({ length: 500 }, (_, k) => {
      const i = from + k
      return {
        kind: 'feedback',
        id: `speed-${i}`,
        customer: { id: `customer-${i % CUSTOMERS}`, traits: { name: `Cliente ${i % CUSTOMERS}` } },
        touchpoint: i % 3 === 0 ? 'delivery' : 'checkout',
        metric: 'nps',
        score: i % 11,
        comment: `${words[i % words.length]}, pedido ${i}`,
        occurredAt: new Date(Date.now() - (i % 300) * 86_400_000 - 60_000).toISOString(),
      }
    })
    const { status } = await shop.send('POST', '/v1/signals/batch', { signals })
    if (status !== 202) throw new Error(`a batch was refused with ${status}`)
  }
}

/** The gaps between frames while the page is scrolled all the time, and how many elements it holds at the end. */
const scrolled = (page: Page) =>
  page.evaluate(async (ms) => {
    const gaps: number[] = []
    const began = performance.now()
    let last = began
    while (performance.now() - began < ms) {
      window.scrollBy(0, 240)
      const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      gaps.push(at - last)
      last = at
    }
    return { gaps, reached: window.scrollY, elements: document.querySelectorAll('main *').length }
  }, SCROLLED_MS)

async function lists(browser: Browser): Promise<void> {
  const shop = await createOrganization(baseUrl, `speed${Date.now().toString(36)}`)
  await fill(shop)
  const { page, close } = await openPage(browser, baseUrl, shop.key, view)
  await page.setContent(`<main>${'<p>A line of an empty page</p>'.repeat(4_000)}</main>`)
  const plain = await scrolled(page)
  for (const path of ['/customers', '/comments']) {
    await page.goto(`${baseUrl}${path}`)
    await page.locator('main li, main [role=row], main article').first().waitFor()
    const { gaps, reached, elements } = await scrolled(page)
    console.log(
      `${path}: ${gaps.length} frames, median gap ${median(gaps).toFixed(1)} ms (a plain page ${median(plain.gaps).toFixed(1)}), 95 % under ${quantile(gaps, 0.95).toFixed(1)} ms (${quantile(plain.gaps, 0.95).toFixed(1)}); scrolled ${reached} px, ${elements} elements in the page`,
    )
  }
  await close()
}

const browser = await launchBrowser()
await overview(browser)
await lists(browser)
await browser.close()
