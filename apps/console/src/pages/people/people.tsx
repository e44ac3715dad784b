import { useQuery } from '@tanstack/react-query'
import { roles } from '@vigia/domain/roles'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { useCan, useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberRow } from './member-row.tsx'
import { membersQuery } from './queries.ts'

/** Who belongs to the organization, who is invited, and what each role may do. */
export function People() {
  const { t } = useI18n()
  const mayManage = useCan('members:manage')
  const [inviting, setInviting] = useState(false)
  const words = t.people
  return (
    <div className="grid gap-10">
      <section aria-labelledby="members">
        <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
          <div className="max-w-xl">
            <h2 id="members" className="text-lg font-semibold">
              {words.title}
            </h2>
            <p className="text-pretty text-soft">{mayManage ? words.intro : words.readOnly}</p>
          </div>
          {mayManage && (
            <Button kind="primary" onClick={() => setInviting(true)}>
              <UserPlus className="size-4" aria-hidden="true" />
              {words.invite}
            </Button>
          )}
        </div>
        <Members />
      </section>
      <Invitations />
      <Roles />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  )
}

function Members() {
  const { data, error, refetch } = useQuery(membersQuery(useClient()))
  if (error && !data) return <ProblemNotice error={error} retry={refetch} />
  if (!data) return <ListSkeleton rows={4} />
  return (
    <ul className={`${cardClass} divide-y divide-line`}>
      {data.items.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </ul>
  )
}

function Roles() {
  const { t } = useI18n()
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className="mb-3 text-lg font-semibold">
        {t.people.rolesTitle}
      </h2>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[9rem_1fr]">
        {roles.map((role) => (
          <div key={role} className="contents">
            <dt className="font-medium">{t.people.roles[role]}</dt>
            <dd className="max-w-prose text-pretty text-soft max-sm:-mt-2">{t.people.roleDoes[role]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
