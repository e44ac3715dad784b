import { useQuery } from '@tanstack/react-query'
import { Fingerprint, Mail } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { cardClass } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { Field, inputClass } from '../ui/field.tsx'
import { faultOf } from './fault.ts'
import { EntranceFrame } from './frame.tsx'
import { LinkSent, type Sent } from './link-sent.tsx'
import { LocalPeople } from './local-people.tsx'
import { hasPasskeys, signInByPasskey } from './passkeys.ts'
import { askForLink, findWays } from './requests.ts'
import { useEntrance } from './session.tsx'

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Asks who is there: by a link in a mail, or by a passkey. */
export function SignInScreen({ ended, invited }: { ended: boolean; invited: boolean }) {
  const { t } = useI18n()
  const { people } = useEntrance()
  const [sent, setSent] = useState<Sent | null>(null)
  if (sent) return <LinkSent sent={sent} onAgain={() => setSent(null)} />
  const intro = invited ? t.session.invitation.asked : t.session.intro
  return (
    <EntranceFrame title={t.session.title} intro={ended ? t.session.ended : intro}>
      <div className={classes(cardClass, 'grid gap-4 p-5')}>
        <MailForm onSent={setSent} />
        {hasPasskeys() && <PasskeyButton />}
      </div>
      {people.length > 0 && <LocalPeople people={people} />}
    </EntranceFrame>
  )
}

function MailForm({ onSent }: { onSent: (sent: Sent) => void }) {
  const { t, language } = useI18n()
  const ways = useQuery({
    queryKey: ['ways'],
    queryFn: findWays,
    staleTime: Infinity,
    refetchInterval: false,
  })
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const submit = async () => {
    const address = email.trim()
    if (!ADDRESS.test(address)) return setFault(t.session.emailFault)
    setBusy(true)
    try {
      onSent({ email: address, ...(await askForLink(address, language)) })
    } catch (err) {
      setFault(faultOf(err, t))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field label={t.session.email} error={fault}>
        {(field) => (
          <input
            {...field}
            type="email"
            inputMode="email"
            autoComplete="username webauthn"
            autoCapitalize="off"
            spellCheck={false}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            placeholder={t.session.emailPlaceholder}
            className={inputClass}
          />
        )}
      </Field>
      {ways.data?.mail === false && <p className="text-sm text-pretty text-soft">{t.session.noMail}</p>}
      <Button type="submit" kind="primary" disabled={busy}>
        <Mail className="size-4" aria-hidden="true" />
        {busy ? t.session.sending : t.session.submit}
      </Button>
    </form>
  )
}

function PasskeyButton() {
  const { t } = useI18n()
  const { refresh } = useEntrance()
  const [fault, setFault] = useState<string | null>(null)
  const enter = () =>
    signInByPasskey().then(
      () => refresh(),
      () => setFault(t.session.passkeyFault),
    )
  return (
    <>
      <p className="flex items-center gap-3 text-xs text-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t.session.or}
      </p>
      <Button onClick={() => void enter()}>
        <Fingerprint className="size-4" aria-hidden="true" />
        {t.session.passkey}
      </Button>
      {fault && (
        <p role="alert" className="text-sm text-bad-ink">
          {fault}
        </p>
      )}
    </>
  )
}
