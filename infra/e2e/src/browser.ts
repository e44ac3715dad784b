import { existsSync } from 'node:fs'

import type { Browser } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** On Linux x64 the browser that npm brought, elsewhere an installed one. */
async function executable(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Read by the package when it is imported: it then unpacks the libraries that a bare Linux lacks.
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
    const { default: chromium } = await import('@sparticuz/chromium')
    return chromium.executablePath()
  }
  const path = INSTALLED.find((candidate) => existsSync(candidate))
  if (!path)
    throw new Error('Install Chrome or Chromium (Debian: apt-get install chromium) to run the browser tests')
  return path
}

/** A real, headless Chromium. */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return playwright.launch({ executablePath: await executable(), headless: true, args })
}
