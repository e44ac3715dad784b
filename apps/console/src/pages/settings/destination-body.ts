import type { Input } from '@vigia/client'

export interface DestinationDraft {
  kind: string
  name: string
  url: string
  language: string
  minTier: string
}

/** An address that alerts can be sent to. Plain http is for a receiver on the developer's own machine. */
export function isAddress(text: string): boolean {
  const url = URL.parse(text.trim())
  return (
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost'))
  )
}

export const destinationBody = (draft: DestinationDraft): Input<'createDestination'>['body'] => ({
  kind: draft.kind === 'slack' ? 'slack' : 'webhook',
  url: draft.url.trim(),
  language: draft.language === 'en' ? 'en' : 'es',
  minTier: draft.minTier === 'critical' ? 'critical' : 'alert',
  ...(draft.name.trim() ? { name: draft.name.trim() } : {}),
})
