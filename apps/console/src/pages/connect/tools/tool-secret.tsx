import { ShieldAlert, ShieldCheck } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import type { ToolId } from './url-state.ts'
import { useToolSecret } from './use-sources.ts'

const signing: readonly ToolId[] = ['typeform', 'chatwoot', 'intercom', 'zendesk']
const SHORTEST = 8

/** Whether what the tool sends must carry its signature, and the place to say so. */
export function ToolSecret({ tool, signed }: { tool: ToolId; signed: boolean }) {
  const { t } = useI18n()
  const words = t.tools.secret
  const notify = useNotify()
  const mayChange = useCan('surveys:write')
  const [asking, setAsking] = useState(false)
  const [secret, setSecret] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const save = useToolSecret(tool, () => {
    setAsking(false)
    setSecret('')
    notify({ tone: 'good', title: words.saved })
  })
  if (!signing.includes(tool)) return null
  const Icon = signed ? ShieldCheck : ShieldAlert
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secret.trim().length < SHORTEST) setFault(words.short)
    else save.mutate(secret.trim())
  }

  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-surface px-5 py-4">
      <Icon className={signed ? 'size-5 text-good' : 'size-5 text-warn-ink'} aria-hidden="true" />
      <p className="min-w-0 grow basis-60 text-sm">{signed ? words.on : words.off}</p>
      {signed && mayChange && (
        <Button size="small" disabled={save.isPending} onClick={() => save.mutate(null)}>
          {words.remove}
        </Button>
      )}
      {mayChange && (
        <Button size="small" onClick={() => setAsking(true)}>
          {signed ? words.replace : words.give}
        </Button>
      )}
      {asking && (
        <Dialog title={words.title} detail={words.detail} onClose={() => setAsking(false)}>
          <form onSubmit={submit} noValidate className="grid gap-4">
            <Field label={words.label} error={fault}>
              {(control) => (
                <input
                  {...control}
                  type="password"
                  autoComplete="off"
                  value={secret}
                  onChange={(event) => setSecret(event.target.value)}
                  className={inputClass}
                />
              )}
            </Field>
            <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
              <Button type="submit" kind="primary" disabled={save.isPending}>
                {words.save}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  )
}
