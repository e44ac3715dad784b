import { html } from 'hono/html'

/** As strict as a careful shop is: everything from its own origin, nothing inline. */
export const demoPolicy = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'"

const modes = ['popover', 'inline', 'button'] as const

/** A shop's page with the widget on it: `survey` and `key` name what is asked, `mode` how. */
export function demoPage(query: Record<string, string>) {
  const { survey = '', key = 'vg_pk_demo_local', lang = 'es' } = query
  const mode = modes.find((each) => each === query['mode']) ?? 'popover'
  const link = (to: string) => `/widget/demo?${new URLSearchParams({ ...query, mode: to }).toString()}`
  return html`<!doctype html>
    <html lang="${lang === 'en' ? 'en' : 'es'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Bicicletas Aurora</title>
        <link rel="stylesheet" href="/widget/demo.css" />
        <script src="/widget/demo.js" defer></script>
        <script
          src="/widget.js"
          data-key="${key}"
          data-survey="${survey}"
          data-mode="${mode}"
          data-target="#here"
          data-friction
          defer
        ></script>
      </head>
      <body>
        <header>
          <strong>Bicicletas Aurora</strong>
          <nav>
            ${modes.map((each) => html`<a href="${link(each)}" ${each === mode ? 'aria-current="page"' : ''}>${each}</a>`)}
          </nav>
        </header>
        <main>
          <h1>${lang === 'en' ? 'City bike “Alba”' : 'Bicicleta de paseo «Alba»'}</h1>
          <p>
            ${
              lang === 'en'
                ? 'This page is as strict as a careful shop is: its policy allows nothing inline. The widget works on it all the same.'
                : 'Esta página es tan estricta como una tienda prudente: su política no permite nada en línea. El widget funciona igual.'
            }
          </p>
          <div id="here"></div>
          <p>
            <button id="rage" type="button">
              ${lang === 'en' ? 'A button that does nothing' : 'Un botón que no hace nada'}
            </button>
            <button id="show" type="button">vigia('show')</button>
          </p>
          <h2>${lang === 'en' ? 'What the widget sent' : 'Lo que envió el widget'}</h2>
          <ol id="log" aria-live="polite"></ol>
        </main>
      </body>
    </html>`
}

export const demoScript = `const log = (text) => {
  const item = document.createElement('li')
  item.textContent = text
  document.getElementById('log')?.append(item)
}
const ask = window.fetch
window.fetch = async (...call) => {
  const [url, init] = call
  const path = String(url).replace(location.origin, '').split('?')[0]
  try {
    const answer = await ask(...call)
    log((init?.method ?? 'GET') + ' ' + path + ' → ' + answer.status)
    return answer
  } catch (error) {
    log((init?.method ?? 'GET') + ' ' + path + ' → offline')
    throw error
  }
}
document.getElementById('show')?.addEventListener('click', () => window.vigia('show'))
`

export const demoStyle = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1b1d22;background:#faf9f7}
header{display:flex;flex-wrap:wrap;gap:16px;justify-content:space-between;padding:16px 24px;background:#fff;border-bottom:1px solid #e2e0da}
nav{display:flex;gap:16px}nav a{color:#0b5c43}nav a[aria-current]{font-weight:600;text-decoration:none}
main{max-width:640px;margin:0 auto;padding:24px}
button{font:inherit;min-height:44px;padding:0 16px}
`
