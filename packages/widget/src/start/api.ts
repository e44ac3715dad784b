import type { Eligibility, SurveyDisplay } from '@vigia/contracts/asking'

import { fateOf, type Parcel, type Sent } from '../outbox/index.ts'
import type { Settings } from '../page/index.ts'

export interface Visitor {
  id?: string
  email?: string
  phone?: string
  anonymousId?: string
  traits?: Record<string, string | number | boolean | null>
}

/** Says in the page's own console what whoever built the page has to mend. */
const warn = (...said: unknown[]): void => {
  // oxlint-disable-next-line no-console -- a page has no other log
  console.warn('Vigía:', ...said)
}

/** What the widget asks of Vigía, with the publishable key. */
export function apiOf({ api, key }: Pick<Settings, 'api' | 'key'>) {
  const headers = { authorization: `Bearer ${key}` }
  const get = async <T>(path: string): Promise<T | null> => {
    const response = await fetch(api + path, { headers })
    if (response.ok) return (await response.json()) as T
    warn(response.status, path.split('?')[0])
    return null
  }
  return {
    eligibility: (survey: string, { id, email, phone, anonymousId }: Visitor, touchpoint: string | null) => {
      const known = Object.entries({ id, email, phone, anonymousId, touchpoint }).filter(([, value]) => value)
      const query = new URLSearchParams([
        ['survey', survey],
        ['channel', 'web'],
        ...(known as [string, string][]),
      ])
      return get<Eligibility>(`/v1/eligibility?${query}`)
    },
    display: (survey: string) => get<SurveyDisplay>(`/v1/surveys/${survey}/display`),
    /** Sends once; `keepalive` lets it outlive the page. */
    send: async ({ path, body }: Parcel, attempt: number): Promise<Sent> => {
      try {
        const response = await fetch(api + path, {
          method: 'POST',
          keepalive: true,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        const fate = fateOf(response.status, response.headers.get('retry-after'), attempt)
        if (fate === 'dropped') warn(response.status, await response.text())
        return fate
      } catch {
        return fateOf(null, null, attempt)
      }
    },
  }
}
