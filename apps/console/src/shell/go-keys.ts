import type { LinkProps } from '@tanstack/react-router'

import type { Messages } from '../i18n/messages/index.ts'

export interface GoKey {
  /** Pressed after `g`; the same in every language. */
  letter: string
  to: NonNullable<LinkProps['to']>
  name: keyof Messages['common']['nav']
}

/** Where `g` and a letter lead. */
export const goKeys: readonly GoKey[] = [
  { letter: 'o', to: '/', name: 'overview' },
  { letter: 'c', to: '/cases', name: 'cases' },
  { letter: 'r', to: '/risks', name: 'risks' },
  { letter: 'u', to: '/customers', name: 'customers' },
  { letter: 'j', to: '/journey', name: 'journey' },
  { letter: 't', to: '/themes', name: 'themes' },
  { letter: 'd', to: '/drivers', name: 'drivers' },
  { letter: 'm', to: '/model', name: 'model' },
  { letter: 's', to: '/surveys', name: 'surveys' },
  { letter: 'n', to: '/connect', name: 'connect' },
  { letter: 'a', to: '/alerts', name: 'alerts' },
  { letter: 'e', to: '/settings', name: 'settings' },
  { letter: 'w', to: '/report', name: 'report' },
]

export interface Pending {
  /** When `g` was pressed, in milliseconds of any clock; null where it was not. */
  since: number | null
}

const PATIENCE_MS = 1_500

/** What a key means after what was pressed before: where to go, and whether a letter is still awaited. */
export function pressed(key: string, now: number, { since }: Pending): Pending & { go: GoKey | null } {
  const isAwaited = since !== null && now - since <= PATIENCE_MS
  const go = isAwaited ? (goKeys.find(({ letter }) => letter === key) ?? null) : null
  return { go, since: !isAwaited && key === 'g' ? now : null }
}
