import type { SurveyDisplay } from '@vigia/contracts/asking'

import { createOutbox, fateOf, type Parcel, type Sent } from './outbox/index.ts'
import { showSurvey } from './survey/index.ts'

const THANKED_MS = 5_000
const LEFT_MS = 30_000

const place = document.querySelector('main')
const waiting = document.getElementById('waiting')
const base = location.pathname.replace(/\/kiosk$/, '')
const told = new URLSearchParams(location.search)
const isTest = told.has('test')

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
    addEventListener('online', () => resolve(), { once: true })
  })

async function send({ path, body }: Parcel, attempt: number): Promise<Sent> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return fateOf(response.status, response.headers.get('retry-after'), attempt)
  } catch {
    return fateOf(null, null, attempt)
  }
}

const outbox = createOutbox(localStorage, send, wait)

const tell = () => {
  const count = outbox.size()
  if (waiting) waiting.textContent = count > 0 && !navigator.onLine ? `⟳ ${count}` : ''
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Asks the next person from the start: nothing of the one before is left on the screen. */
function ask(display: SurveyDisplay): void {
  clearTimeout(timer)
  const host = document.createElement('vigia-card')
  place?.replaceChildren(host)
  const id = crypto.randomUUID()
  const again = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(ask, ms, display)
  }
  let begun = false
  host.addEventListener('pointerdown', () => begun && again(LEFT_MS))
  host.addEventListener('keydown', () => begun && again(LEFT_MS))
  showSurvey(host, display, {
    languages: [told.get('lang') ?? '', ...navigator.languages],
    popover: false,
    isTest,
    answered: (answers, complete, language) => {
      begun = true
      again(complete ? THANKED_MS : LEFT_MS)
      if (isTest) return
      const body = {
        id,
        version: display.version,
        answers,
        complete,
        language,
        occurredAt: new Date().toISOString(),
      }
      void outbox.put(id, { path: `${base}/responses${location.search}`, body }).then(tell)
      tell()
    },
    closed: () => ask(display),
  })
}

async function start(): Promise<void> {
  await navigator.serviceWorker?.register('/s/kiosk/sw.js', { scope: '/s/' }).catch(() => {})
  // What was loaded before the worker was there is kept as well.
  const files = [location.pathname, `${base}/display`, '/s/kiosk/app.js', '/s/kiosk/app.css']
  void caches
    ?.open('vigia-kiosk-1')
    .then((cache) => cache.addAll(files))
    .catch(() => {})
  void outbox.flush().then(tell)
  const response = await fetch(`${base}/display${isTest ? '?test=1' : ''}`)
  if (response.ok) ask((await response.json()) as SurveyDisplay)
  else if (waiting) waiting.textContent = String(response.status)
}

void start()
