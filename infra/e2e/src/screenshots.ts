import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from './browser.ts'
import type { Json } from './organization.ts'
import { openPage, type View, settled } from './page.ts'
import { demoKey } from './people.ts'
import { placesOf, type Place, type Things } from './places.ts'

/**
 * Takes pictures of a running `npm run dev` (its address may be given): those of the READMEs into docs/screenshots, or with
 * `--all` every page on a desktop and a phone, light and dark, in both languages, into docs/screenshots/all.
 */
const baseUrl =
  process.argv.slice(2).find((argument) => argument.startsWith('http')) ?? 'http://localhost:8787'
const isAll = process.argv.includes('--all')
const folder = join(import.meta.dirname, '../../../docs/screenshots', isAll ? 'all' : '')

async function read(path: string): Promise<Json[]> {
  const found = await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${demoKey}` } })
  if (!found.ok) return []
  return ((await found.json()) as { items?: Json[] }).items ?? []
}

async function first(path: string): Promise<string> {
  const value = (await read(path))[0]?.['id']
  return typeof value === 'string' ? value : 'none'
}

const things: Things = {
  customer: await first('/v1/customers?query=Ana%20Ruiz'),
  case: await first('/v1/cases?query=Ana%20Ruiz'),
  touchpoint: 'delivery',
  survey: await first('/v1/surveys?limit=1'),
  rule: await first('/v1/rules?limit=1'),
  import: await first('/v1/imports?limit=1'),
}
const places = placesOf(things)
/** A rule is looked at with its sentence written. */
const addressOf = (name: Place): string =>
  `${baseUrl}${places[name]}${name === 'new-rule' ? '?template=third-strike' : ''}`

/** The pictures that both READMEs show, and how high each is. */
const shown: Partial<Record<Place, number>> = {
  overview: 1_480,
  story: 1_240,
  journey: 900,
  cases: 900,
  'new-rule': 1_300,
}

/** The rule of the page, tried on the history unless it was before. */
async function tried(page: Page): Promise<void> {
  const card = page.getByTestId('backtest')
  const told = (status: string) => page.locator(`[data-testid="backtest"][data-status="${status}"]`)
  if ((await card.getAttribute('data-status')) === 'none') {
    await card.getByRole('button').first().click()
    await told('running').waitFor()
  }
  await told('done').waitFor({ timeout: 120_000 })
  // The pointer and the focus are of nobody who looks at the picture.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.mouse.move(0, 0)
  await settled(page)
}

/** As high as all of it: a picture of the full page lays it out anew on the way, and charts would be caught between two widths. */
async function unrolled(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height })
  await settled(page)
}

async function take(browser: Browser, view: View, name: Place, height?: number): Promise<void> {
  const { page, close } = await openPage(browser, baseUrl, demoKey, view)
  if (height) await page.setViewportSize({ width: 1280, height })
  await page.goto(addressOf(name))
  await settled(page)
  if (name === 'new-rule') await tried(page)
  if (isAll) await unrolled(page)
  const kind = isAll ? `-${view.theme}-${view.phone ? 'phone' : 'desktop'}` : ''
  await page.screenshot({ path: join(folder, `${name}-${view.language}${kind}.png`) })
  await close()
}

const failed: string[] = []
async function attempt(browser: Browser, view: View, name: Place, height?: number): Promise<void> {
  try {
    await take(browser, view, name, height)
  } catch (err) {
    failed.push(
      `${name} (${view.language}, ${view.theme}): ${err instanceof Error ? err.message.split('\n')[0] : String(err)}`,
    )
  }
}

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const language of ['es', 'en'] as const) {
  if (!isAll) {
    for (const [name, height] of Object.entries(shown) as [Place, number][])
      await attempt(browser, { language, theme: 'light', phone: false }, name, height)
    continue
  }
  for (const theme of ['light', 'dark'] as const)
    for (const phone of [false, true])
      for (const name of Object.keys(places) as Place[])
        await attempt(browser, { language, theme, phone }, name)
}
await browser.close()
if (failed.length > 0) {
  console.error(failed.join('\n'))
  process.exitCode = 1
}
