import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MemberInvitation } from '@vigia/contracts/members'
import { Ellipsis, MailX, Send } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { faultOf } from '../../session/fault.ts'
import { useCan, useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { memberInvitationsQuery } from './queries.ts'

/** Who was invited and has not come yet. */
export function Invitations() {
  const { t } = useI18n()
  const { data, error, refetch } = useQuery(memberInvitationsQuery(useClient()))
  const body = () => {
    if (error && !data) return <ProblemNotice error={error} retry={refetch} />
    if (!data) return <ListSkeleton rows={2} />
    if (data.items.length === 0) return <p className="text-soft">{t.people.noInvitations}</p>
    return (
      <ul className={`${cardClass} divide-y divide-line`}>
        {data.items.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    )
  }
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="mb-3 text-lg font-semibold">
        {t.people.invitations}
      </h2>
      {body()}
    </section>
  )
}

function useInvitation({ id, email }: MemberInvitation) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const { queryKey } = memberInvitationsQuery(client)
  const shared = {
    onError: (err: unknown) => notify({ tone: 'bad', title: faultOf(err, t) }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  }
  const resend = useMutation({
    ...shared,
    mutationFn: () => client.call('resendMemberInvitation', { params: { id } }),
    onSuccess: ({ sent, url }) =>
      notify({
        tone: 'good',
        title: sent ? t.people.resent(email) : t.people.notSent.detail,
        ...(sent ? {} : { detail: url }),
      }),
  })
  const withdraw = useMutation({
    ...shared,
    mutationFn: () => client.call('cancelMemberInvitation', { params: { id } }),
    onSuccess: () => notify({ tone: 'good', title: t.people.withdrawn(email) }),
  })
  return { resend: resend.mutate, withdraw: withdraw.mutate }
}

function Row({ invitation }: { invitation: MemberInvitation }) {
  const { t, format } = useI18n()
  const words = t.people
  const { resend, withdraw } = useInvitation(invitation)
  const { email, role, invitedBy, createdAt, expiresAt, expired } = invitation
  const day = format.day(createdAt)
  return (
    <li data-testid="invitation-row" className="flex items-center gap-4 px-5 py-3">
      <div className="min-w-0 grow">
        <p className="font-medium break-all">{email}</p>
        <p className="text-sm text-soft">
          {words.roles[role]} · {invitedBy ? words.invited(invitedBy, day) : words.invitedBySomebody(day)} ·{' '}
          {expired ? words.expired : words.expires(format.relative(expiresAt, new Date()))}
        </p>
      </div>
      {useCan('members:manage') && (
        <Menu
          label={words.actions(email)}
          trigger={
            <Button kind="quiet" size="icon" aria-label={words.actions(email)}>
              <Ellipsis className="size-4" aria-hidden="true" />
            </Button>
          }
          entries={[
            { label: words.resend, icon: Send, onSelect: () => resend() },
            { label: words.withdraw, icon: MailX, tone: 'bad', onSelect: () => withdraw() },
          ]}
        />
      )}
    </li>
  )
}
