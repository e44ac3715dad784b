import { ApiError, createClient } from '@vigia/client'
import { Eye, EyeOff, KeyRound } from 'lucide-react'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { LanguageChoice, ThemeChoice } from '../shell/preferences.tsx'
import { Logo } from '../shell/logo.tsx'
import { Button } from '../ui/button.tsx'
import { cardClass } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { inputClass } from '../ui/field.tsx'
import { useTitle } from '../ui/use-title.ts'
import { keyFault } from './key-shape.ts'
import { useSession } from './session.tsx'

/** Asks the cheapest endpoint, so that a wrong key is told here and not on the first page. */
const tryKey = async (key: string): Promise<'refused' | 'forbidden' | null> => {
  try {
    await createClient({ baseUrl: location.origin, key, retries: 0 }).call('listMetrics', {})
    return null
  } catch (err) {
    if (!(err instanceof ApiError)) throw err
    if (err.problem.status === 401) return 'refused'
    if (err.problem.status === 403) return 'forbidden'
    throw err
  }
}

export function KeyScreen({ refused }: { refused: boolean }) {
  const { t } = useI18n()
  useTitle(t.session.title)

  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] px-4 pb-10">
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 py-4">
        <span className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
          <Logo /> {t.common.product}
        </span>
        <div className="flex items-center gap-2">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-md content-center gap-6">
        <div>
          <p className="mb-3 text-sm font-medium text-accent">{t.common.tagline}</p>
          <h1 className="text-3xl font-semibold tracking-tight">{t.session.title}</h1>
          <p className="mt-2 text-pretty text-soft">{t.session.intro}</p>
        </div>
        <KeyForm refused={refused} />
        <details className="group rounded-card border border-line px-5 py-3 open:pb-5">
          <summary className="rounded font-medium">{t.session.where.title}</summary>
          <ul className="mt-3 list-disc space-y-2 pl-5 text-sm text-soft">
            {t.session.where.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </details>
      </main>
    </div>
  )
}

function KeyForm({ refused }: { refused: boolean }) {
  const { t } = useI18n()
  const { open, demo } = useSession()
  const field = useId()
  const [key, setKey] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(refused ? t.session.errors.ended : null)

  const submit = async () => {
    const wanted = key.trim()
    const wrong = keyFault(wanted)
    if (wrong) return setFault(t.session.errors[wrong])
    setBusy(true)
    try {
      const answer = await tryKey(wanted)
      if (answer) setFault(t.session.errors[answer])
      else open(wanted)
    } catch {
      setFault(t.common.offline.detail)
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }

  return (
    <form onSubmit={onSubmit} noValidate className={classes(cardClass, 'grid gap-4 p-5')}>
      <div className="grid gap-2">
        <label htmlFor={field} className="text-sm font-medium">
          {t.session.label}
        </label>
        <div className="relative">
          <input
            id={field}
            type={shown ? 'text' : 'password'}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            placeholder={t.session.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={fault !== null}
            aria-describedby={fault ? `${field}-fault` : undefined}
            className={classes(inputClass, 'pr-11 font-mono')}
          />
          <button
            type="button"
            onClick={() => setShown(!shown)}
            aria-label={shown ? t.session.hide : t.session.reveal}
            className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-lg text-faint hover:text-ink"
          >
            {shown ? (
              <EyeOff className="size-4" aria-hidden="true" />
            ) : (
              <Eye className="size-4" aria-hidden="true" />
            )}
          </button>
        </div>
        {fault && (
          <p id={`${field}-fault`} role="alert" className="text-sm text-bad-ink">
            {fault}
          </p>
        )}
      </div>
      <Button type="submit" kind="primary" disabled={busy}>
        <KeyRound className="size-4" aria-hidden="true" />
        {busy ? t.session.checking : t.session.submit}
      </Button>
      {demo && <Button onClick={() => open(demo.key)}>{t.session.demo}</Button>}
    </form>
  )
}
