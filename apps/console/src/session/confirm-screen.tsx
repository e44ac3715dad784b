import { LogIn } from 'lucide-react'
import { useState } from 'react'

import { isRefusedKey } from '../api/problem.ts'
import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { faultOf } from './fault.ts'
import { EntranceFrame } from './frame.tsx'
import { confirmLink } from './requests.ts'
import { useEntrance } from './session.tsx'

/** A link from a mail. It is used by a press: programs that open links to look at them must not use it up. */
export function ConfirmScreen({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useI18n()
  const { refresh } = useEntrance()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const words = t.session.confirm
  const enter = async () => {
    setBusy(true)
    try {
      await confirmLink(token)
      await refresh()
      onDone()
    } catch (err) {
      setFault(isRefusedKey(err) ? words.used : faultOf(err, t))
      setBusy(false)
    }
  }
  return (
    <EntranceFrame title={words.title} intro={words.detail}>
      {fault && (
        <p role="alert" className="text-bad-ink">
          {fault}
        </p>
      )}
      {fault ? (
        <Button className="justify-self-start" onClick={onDone}>
          {words.again}
        </Button>
      ) : (
        <Button kind="primary" className="justify-self-start" disabled={busy} onClick={() => void enter()}>
          <LogIn className="size-4" aria-hidden="true" />
          {busy ? words.busy : words.submit}
        </Button>
      )}
    </EntranceFrame>
  )
}
