import type { LinkProps } from '@tanstack/react-router'
import type { Scope } from '@vigia/contracts'

import type { Messages } from '../../i18n/messages/index.ts'

export interface Section {
  to: NonNullable<LinkProps['to']>
  name: keyof Messages['settings']['section']
  /** What one must be allowed to find anything there. */
  scope?: Scope
}

/** The tabs of the settings, from what is everybody's to what is one's own. */
export const sections: readonly Section[] = [
  { to: '/settings/organization', name: 'organization' },
  { to: '/settings/people', name: 'people' },
  { to: '/settings/follow-up', name: 'followUp' },
  { to: '/settings/privacy', name: 'privacy' },
  { to: '/settings/usage', name: 'usage' },
  { to: '/settings/audit', name: 'audit', scope: 'audit:read' },
  { to: '/settings/account', name: 'account' },
]
