/** What a link notes on each of its answers. */
export interface Whence {
  touchpoint?: string
  channel?: string
  shop?: string
  team?: string
  employee?: string
}

const given = (whence: Whence): [string, string][] =>
  Object.entries(whence).flatMap(([name, value]) => {
    const told = typeof value === 'string' ? value.trim().slice(0, 80) : ''
    return told === '' ? [] : [[name, told]]
  })

/** The address of a survey's page with what it notes; `test` shows it without keeping anything. */
export function pageUrl(url: string, whence: Whence, more: Record<string, string> = {}): string {
  const query = new URLSearchParams([...given(whence), ...Object.entries(more)]).toString()
  return query === '' ? url : `${url}?${query}`
}

/** The kiosk's address: its channel is its own. */
export function kioskUrl(
  url: string,
  { channel: _own, ...whence }: Whence,
  more: Record<string, string> = {},
): string {
  return pageUrl(`${url}/kiosk`, whence, more)
}

/** `https://shop.example` of what somebody typed; null for what is no origin. */
export function originOf(text: string): string | null {
  const url = URL.parse(text.trim())
  if (!url || (url.protocol !== 'https:' && url.hostname !== 'localhost')) return null
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : null
}

export interface Snippet {
  /** Where the survey's page is, of which the widget comes as well. */
  url: string
  survey: string
  key: string
  mode: 'popover' | 'inline' | 'button'
  touchpoint: string
  friction: boolean
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The line that puts a survey on a page. */
export function snippetOf({ url, survey, key, mode, touchpoint, friction }: Snippet): string {
  const attributes = [
    ['src', `${new URL(url).origin}/widget.js`],
    ['data-key', key],
    ...(mode === 'inline' ? [] : [['data-survey', survey]]),
    ...(mode === 'button' ? [['data-mode', mode]] : []),
    ...(touchpoint === '' ? [] : [['data-touchpoint', touchpoint]]),
  ].map(([name, value]) => `${name}="${escaped(value ?? '')}"`)
  const script = `<script ${[...attributes, ...(friction ? ['data-friction'] : []), 'async'].join(' ')}></script>`
  return mode === 'inline' ? `${script}\n<vigia-survey survey="${escaped(survey)}"></vigia-survey>` : script
}
