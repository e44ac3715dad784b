import type { Input } from '@vigia/client'
import type { Destination } from '@vigia/contracts/destinations'
import { mailtoOf } from '@vigia/domain/delivery'

export interface DestinationDraft {
  kind: string
  name: string
  url: string
  language: string
  minTier: string
}

/** As a person would look for them. */
export const destinationKinds = [
  'email',
  'slack',
  'teams',
  'webhook',
] as const satisfies readonly Destination['kind'][]

/** What kind of destination a draft is of. */
export const kindOf = ({ kind }: Pick<DestinationDraft, 'kind'>) =>
  destinationKinds.find((known) => known === kind) ?? 'webhook'

/** An address that alerts can be sent to. Plain http is for a receiver on the developer's own machine. */
export function isAddress(draft: Pick<DestinationDraft, 'kind' | 'url'>): boolean {
  const text = draft.url
  if (kindOf(draft) === 'email') return mailtoOf(text) !== null
  const url = URL.parse(text.trim())
  return (
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost'))
  )
}

export const destinationBody = (draft: DestinationDraft): Input<'createDestination'>['body'] => ({
  kind: kindOf(draft),
  url: draft.url.trim(),
  language: draft.language === 'en' ? 'en' : 'es',
  minTier: draft.minTier === 'critical' ? 'critical' : 'alert',
  ...(draft.name.trim() ? { name: draft.name.trim() } : {}),
})
