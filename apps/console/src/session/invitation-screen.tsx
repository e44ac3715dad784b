import type { Session as View } from '@vigia/contracts/session'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { faultOf } from './fault.ts'
import { EntranceFrame } from './frame.tsx'
import { useClient, useEntrance } from './session.tsx'

interface Props {
  view: View
  /** The invitation that the address names; without one, the newest. */
  asked: string | null
  onDone: () => void
}

/** What waits for whoever is signed in: accept, or leave it for later. */
export function InvitationScreen({ view, asked, onDone }: Props) {
  const { t } = useI18n()
  const { leave, refresh } = useEntrance()
  const client = useClient()
  const [fault, setFault] = useState<string | null>(null)
  const words = t.session.invitation
  const email = view.user?.email ?? ''
  const waiting = view.invitations.find(({ id }) => asked === null || id === asked)
  if (!waiting) {
    return (
      <EntranceFrame title={words.missing.title} intro={words.missing.detail(email)}>
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" onClick={onDone}>
            {words.missing.go}
          </Button>
          <Button onClick={() => void leave()}>{words.leave}</Button>
        </div>
      </EntranceFrame>
    )
  }
  const accept = async () => {
    try {
      await client.call('acceptMemberInvitation', { params: { id: waiting.id } })
      await refresh()
      onDone()
    } catch (err) {
      setFault(faultOf(err, t))
    }
  }
  return (
    <EntranceFrame
      title={words.title(waiting.organizationName)}
      intro={words.detail(t.people.roles[waiting.role].toLowerCase(), email)}
    >
      {fault && (
        <p role="alert" className="text-bad-ink">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onClick={() => void accept()}>
          {words.accept}
        </Button>
        {view.organization && <Button onClick={onDone}>{words.later}</Button>}
        <Button kind="quiet" onClick={() => void leave()}>
          {words.leave}
        </Button>
      </div>
    </EntranceFrame>
  )
}
