import type { Scope } from '@vigia/contracts'
import { roles, scopesOf } from '@vigia/domain/roles'
import type { ReactNode } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { useCan } from './session.tsx'

interface Props {
  scope: Scope
  children: ReactNode
}

/** Shows `children` to those alone whose role holds `scope`, and to the others nothing. */
export function Can({ scope, children }: Props) {
  return useCan(scope) ? children : null
}

/** In a line, which roles may change, or see, what needs `scope`; nothing for who may. */
export function OnlyRoles({ scope, to }: { scope: Scope; to: 'change' | 'see' }) {
  const { t, format } = useI18n()
  const may = useCan(scope)
  if (may) return null
  const able = roles.filter((role) => scopesOf(role).some((held) => held === scope))
  return (
    <p className="text-sm text-pretty text-soft" data-testid="only-roles">
      {t.common.only[to](format.list(able.map((role) => t.people.roles[role])))}
    </p>
  )
}

/** A page, or a part of one, that only who holds `scope` may read: nothing of it is asked for the others. */
export function Seen({ scope, children }: Props) {
  return useCan(scope) ? children : <OnlyRoles scope={scope} to="see" />
}

/** A form that everybody may read: without `scope` its controls are off, and a line above says who may change it, unless told elsewhere (`silent`). */
export function Changeable({ scope, silent = false, children }: Props & { silent?: boolean }) {
  const may = useCan(scope)
  return (
    <>
      {!may && !silent && (
        <div className="mb-4">
          <OnlyRoles scope={scope} to="change" />
        </div>
      )}
      <fieldset disabled={!may} data-read-only={may ? undefined : ''} className="min-w-0">
        {children}
      </fieldset>
    </>
  )
}
