import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { launchBrowser } from './browser.ts'
import { openPage } from './page.ts'

/** Takes the READMEs' pictures from a running `npm run dev` (its address may be given) into docs/screenshots. */
const baseUrl = process.argv[2] ?? 'http://localhost:8787'
const folder = join(import.meta.dirname, '../../../docs/screenshots')
const demoKey = 'vg_sk_demo_local'

const found = await fetch(`${baseUrl}/v1/risks?limit=1`, { headers: { authorization: `Bearer ${demoKey}` } })
const { items } = (await found.json()) as { items: { customerId: string }[] }
const pictures = [
  { name: 'overview', path: '/', height: 1120 },
  { name: 'story', path: `/customers/${items[0]?.customerId}`, height: 1240 },
]

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
for (const language of ['es', 'en'] as const) {
  const { page, close } = await openPage(browser, baseUrl, demoKey, {
    language,
    theme: 'light',
    phone: false,
  })
  for (const { name, path, height } of pictures) {
    await page.setViewportSize({ width: 1280, height })
    await page.goto(`${baseUrl}${path}`, { waitUntil: 'networkidle' })
    await page.locator('main svg[aria-hidden], main figure svg').first().waitFor()
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${name}-${language}.png`) })
  }
  await close()
}
await browser.close()
