import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

import { launchBrowser } from '../src/browser.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'

const baseUrl = inject('baseUrl')
const loader = readFileSync(fileURLToPath(import.meta.resolve('@formbricks/js')), 'utf8')
let browser: Browser
let shop: Organization
let survey = ''

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'formbricksjs')
  const made = await shop.send('POST', '/v1/surveys', {
    name: 'Compra hecha',
    template: 'checkout-effort',
    status: 'live',
  })
  survey = String(made.body['id'])
  browser = await launchBrowser()
})

afterAll(() => browser.close())

it('a site that uses the loader of Formbricks, unmodified, asks with our widget once its address is changed', async () => {
  const page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Tienda</title><h1>Tienda</h1><script type="module">
    import formbricks from '/formbricks.js'
    await formbricks.setup({ appUrl: '${baseUrl}/compat/formbricks', workspaceId: '${shop.publishableKey}' })
    await formbricks.setUserId('fb-1')
    await formbricks.track('compra hecha')
  </script></html>`
  const server = createServer((request, response) => {
    const isScript = request.url === '/formbricks.js'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' })
    response.end(isScript ? loader : page)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const context = await browser.newContext({ locale: 'es-ES' })
  const tab = await context.newPage()
  await tab.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
  await tab.getByRole('button', { name: '6', exact: true }).click()
  await tab.getByRole('textbox').fill('Rápido')
  await tab.getByRole('button', { name: 'Enviar' }).click()
  await tab.getByText('¡Gracias!').waitFor()
  const answers = async () =>
    (await shop.send('GET', `/v1/surveys/${survey}/responses`)).body['items'] as Json[]
  await expect.poll(async () => (await answers())[0]?.['complete']).toBe(true)
  expect((await shop.send('GET', '/v1/metrics/ces')).body).toMatchObject({ n: 1 })
  const { body } = await shop.send('GET', '/v1/customers?query=fb-1')
  expect(body['items']).toHaveLength(1)
  await context.close()
  server.close()
})
