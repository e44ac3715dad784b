/** What the page says of the widget, by attributes of its script: `data-survey`, `data-mode`… */
export interface Settings {
  api: string
  key: string
  survey: string | null
  mode: 'popover' | 'inline' | 'button'
  /** Where an inline survey goes: a CSS selector. */
  target: string | null
  touchpoint: string | null
  language: string | null
  release: string | null
  storage: 'local' | 'session' | 'none'
  friction: boolean
  /** Shown to whoever looks at it, asked of nobody: nothing is sent. */
  test: boolean
  when: Targeting
}

/** Who is asked, and when. */
export interface Targeting {
  /** Paths with `*` for any rest, separated by commas. */
  include: string | null
  exclude: string | null
  /** A name given to `vigia('track', name)`, or `click:` and a CSS selector. */
  event: string | null
  delaySeconds: number
  /** How much of the page was read, 0 to 100. */
  scrollPercent: number
  /** The share of visitors, 0 to 1. */
  share: number
}

type Read = (name: string) => string | null | undefined

const numberOf = (text: string | null | undefined, otherwise: number): number =>
  text && Number.isFinite(Number(text)) ? Number(text) : otherwise

const oneOf = <T extends string>(allowed: readonly T[], text: string | null | undefined): T =>
  allowed.find((value) => value === text) ?? (allowed[0] as T)

const isThere = (text: string | null | undefined): boolean => text !== null && text !== undefined

/** Reads the attributes; `api` is where the script came from unless `data-api` says otherwise. */
export const settingsFrom = (read: Read, origin: string): Settings => ({
  api: read('api') ?? origin,
  key: read('key') ?? '',
  survey: read('survey') ?? null,
  mode: oneOf(['popover', 'inline', 'button'], read('mode')),
  target: read('target') ?? null,
  touchpoint: read('touchpoint') ?? null,
  language: read('language') ?? null,
  release: read('release') ?? null,
  storage: oneOf(['local', 'session', 'none'], read('storage')),
  friction: isThere(read('friction')),
  test: isThere(read('test')),
  when: {
    include: read('include') ?? null,
    exclude: read('exclude') ?? null,
    event: read('event') ?? null,
    delaySeconds: numberOf(read('delay'), 0),
    scrollPercent: numberOf(read('scroll'), 0),
    share: numberOf(read('share'), 1),
  },
})
