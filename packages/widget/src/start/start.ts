import { watchFriction } from '../friction/index.ts'
import { createOutbox } from '../outbox/index.ts'
import { isWanted, type Settings } from '../page/index.ts'
import { showSurvey, showTab } from '../survey/index.ts'
import { apiOf, type Visitor } from './api.ts'
import { anonymousId, shelfOf } from './memory.ts'

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
    addEventListener('online', () => resolve(), { once: true })
  })

/** The widget on one page: what `vigia(…)` calls. */
export function startWidget(settings: Settings) {
  const api = apiOf(settings)
  const shelf = shelfOf(settings.storage)
  const outbox = createOutbox(shelf, api.send, wait)
  const nameless = anonymousId(shelf)
  const languages = [settings.language, document.documentElement.lang, ...navigator.languages].filter(
    (tag): tag is string => Boolean(tag),
  )
  let visitor: Visitor = {}
  let isShown = false
  const who = (): Visitor => ({ ...visitor, anonymousId: nameless.id })

  /** Shows a survey in `place`, or over the page; a visitor who opened it need not be eligible. */
  async function show(
    survey = settings.survey,
    place: Element | null = null,
    isOwnWish = false,
  ): Promise<void> {
    if (!survey || (isShown && !place)) return
    isShown = true
    const isFree = isOwnWish || settings.test
    const asked = isFree ? null : await api.eligibility(survey, who(), settings.touchpoint)
    const display = isFree || asked?.eligible ? await api.display(survey) : null
    if (!display) {
      isShown = false
      return
    }
    if (!settings.test) nameless.keep()
    const askId = asked?.askId
    if (askId) void outbox.put(`shown ${askId}`, { path: `/v1/asks/${askId}/steps`, body: { step: 'shown' } })
    const id = crypto.randomUUID()
    const host = document.createElement('vigia-card')
    ;(place ?? document.body).append(host)
    showSurvey(host, display, {
      languages,
      popover: !place,
      isTest: settings.test,
      answered: (answers, complete, language) => {
        if (settings.test) return
        const about = { id, survey, version: display.version, channel: 'web', customer: who(), language }
        const said = { answers, complete, attributes: { page: location.pathname } }
        const optional = Object.entries({ askId, touchpoint: settings.touchpoint, release: settings.release })
        const given = Object.fromEntries(optional.filter(([, value]) => value))
        void outbox.put(id, { path: '/v1/responses', body: { ...about, ...said, ...given } })
      },
      closed: () => {
        isShown = false
      },
    })
  }

  /** Waits for what the page says must happen first. */
  function arm(): void {
    const { event, delaySeconds, scrollPercent } = settings.when
    if (!isWanted(settings.when, location.pathname, Math.random())) return
    if (event?.startsWith('click:')) {
      addEventListener('click', ({ target }) => {
        if (target instanceof Element && target.closest(event.slice(6))) void show()
      })
    } else if (scrollPercent > 0) {
      addEventListener('scroll', function read() {
        const seen = (100 * (scrollY + innerHeight)) / document.documentElement.scrollHeight
        if (seen < scrollPercent) return
        removeEventListener('scroll', read)
        void show()
      })
    } else if (!event) setTimeout(() => void show(), delaySeconds * 1_000)
  }

  function begin(): void {
    void outbox.flush()
    if (settings.friction)
      watchFriction(({ cause, severity, measures }) => {
        const id = crypto.randomUUID()
        const body = {
          id,
          type: 'friction',
          touchpoint: settings.touchpoint ?? 'website',
          channel: 'web',
          severity,
          measures,
        }
        const attributes = { cause, page: location.pathname }
        void outbox.put(id, {
          path: '/v1/events',
          body: { ...body, attributes, customer: visitor.id ? who() : undefined },
        })
      })
    if (!settings.survey) return
    if (settings.mode === 'inline')
      void show(settings.survey, document.querySelector(settings.target ?? 'body'))
    else if (settings.mode === 'popover') arm()
    else {
      const host = document.createElement('vigia-tab')
      document.body.append(host)
      showTab(host, languages, () => void show(settings.survey, null, true))
    }
  }

  return {
    begin,
    show: (survey?: string) => show(survey),
    inline: (survey: string, place: Element) => show(survey, place),
    identify: (told: Visitor) => {
      visitor = { ...visitor, ...told }
    },
    track: (name: string) => {
      if (settings.when.event === name && isWanted(settings.when, location.pathname, Math.random()))
        void show()
    },
    reset: () => {
      visitor = {}
    },
  }
}

export type Widget = ReturnType<typeof startWidget>
