import { createServer } from 'node:http'

/** A shop's page on an origin of its own, whose policy allows that origin and Vigía's and nothing inline. */
export async function openShop(vigia: string, script: Record<string, string>) {
  const attributes = Object.entries(script)
    .map(([name, value]) => `data-${name}="${value}"`)
    .join(' ')
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://shop')
    const language = searchParams.get('lang') ?? 'es'
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'self' ${vigia}`,
    })
    response.end(`<!doctype html><html lang="${language}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Bicicletas Aurora</title>
      <script src="${vigia}/widget.js" ${attributes} ${searchParams.has('friction') ? 'data-friction' : ''} async></script></head>
      <body><main><h1>Bicicletas Aurora</h1><p>Alba</p><button type="button">Nada</button></main></body></html>`)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
