import type { Member } from '@vigia/contracts/members'
import { isRole, mayGive, roles } from '@vigia/domain/roles'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/field.tsx'
import { usePeople } from './use-people.ts'

/** One person: who they are, what they may do, and what may be done about it. */
export function MemberRow({ member }: { member: Member }) {
  const { t, format } = useI18n()
  const { role: own } = useSession()
  const { giveRole, remove } = usePeople()
  const [asking, setAsking] = useState(false)
  const words = t.people
  const choices = roles.filter((role) => mayGive(own, member.role, role))
  const seen = member.lastSeenAt ? words.seen(format.relative(member.lastSeenAt, new Date())) : words.unseen
  return (
    <li data-testid="member-row" className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-0 grow basis-56">
        <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
          <span className="break-words">{member.name}</span>
          {member.isYou && <span className="text-xs font-normal text-soft">({words.you})</span>}
        </p>
        <p className="text-sm break-all text-soft">{member.email}</p>
        <p className="text-xs text-soft">
          {words.joined(format.fullDay(member.joinedAt))} · {seen}
        </p>
      </div>
      {choices.length > 0 ? (
        <div className="w-48">
          <Select
            aria-label={words.roleOf(member.name)}
            value={member.role}
            onChange={({ target }) => {
              const role = target.value
              if (isRole(role)) giveRole({ member, role })
            }}
          >
            {choices.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </Select>
        </div>
      ) : (
        <span className="w-48 text-sm text-soft">{words.roles[member.role]}</span>
      )}
      {mayGive(own, member.role, null) && (
        <Button
          kind="quiet"
          size="icon"
          aria-label={words.removeOf(member.name)}
          onClick={() => setAsking(true)}
        >
          <UserMinus className="size-4" aria-hidden="true" />
        </Button>
      )}
      {asking && (
        <Dialog
          title={words.removeTitle(member.name)}
          detail={words.removeDetail}
          onClose={() => setAsking(false)}
        >
          <div className="flex justify-end gap-3">
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false)
                remove(member)
              }}
            >
              {words.remove}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}
