import type { Input } from '@vigia/client'
import type { FormEvent } from 'react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { languages } from '../../../i18n/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { destinationBody, destinationKinds, isAddress, kindOf } from './destination-body.ts'

interface Props {
  busy: boolean
  onSubmit: (body: Input<'createDestination'>['body']) => void
  onClose: () => void
}

const tiers = ['alert', 'critical'] as const

export function DestinationForm({ busy, onSubmit, onClose }: Props) {
  const { t, language } = useI18n()
  const { form, destinations } = t.alerts
  const [draft, setDraft] = useState({ kind: 'webhook', name: '', url: '', language, minTier: 'alert' })
  const [fault, setFault] = useState<string | null>(null)
  const write = (name: keyof typeof draft) => (event: { target: { value: string } }) =>
    setDraft((now) => ({ ...now, [name]: event.target.value }))
  const kind = kindOf(draft)
  const isMail = kind === 'email'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isAddress(draft)) return setFault(isMail ? form.emailError : form.urlError)
    return onSubmit(destinationBody(draft))
  }

  return (
    <Dialog title={form.title} detail={form.detail} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field label={form.kind}>
          {(control) => (
            <>
              <Select {...control} value={kind} onChange={write('kind')}>
                {destinationKinds.map((option) => (
                  <option key={option} value={option}>
                    {destinations.kind[option]}
                  </option>
                ))}
              </Select>
              <p className="text-sm text-soft">{destinations.kindHelp[kind]}</p>
            </>
          )}
        </Field>
        <Field label={isMail ? form.email : form.url} error={fault}>
          {(control) => (
            <input
              {...control}
              type={isMail ? 'email' : 'url'}
              inputMode={isMail ? 'email' : 'url'}
              autoComplete="off"
              value={draft.url}
              placeholder={form.urlPlaceholder[kind]}
              onChange={write('url')}
              className={inputClass}
            />
          )}
        </Field>
        <Field label={form.name}>
          {(control) => (
            <input
              {...control}
              maxLength={80}
              value={draft.name}
              placeholder={form.namePlaceholder}
              onChange={write('name')}
              className={inputClass}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={destinations.minTier}>
            {(control) => (
              <Select {...control} value={draft.minTier} onChange={write('minTier')}>
                {tiers.map((tier) => (
                  <option key={tier} value={tier}>
                    {t.words.tier[tier]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={destinations.language}>
            {(control) => (
              <Select {...control} value={draft.language} onChange={write('language')}>
                {languages.map((option) => (
                  <option key={option} value={option}>
                    {t.common.language[option]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="mt-1 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" disabled={busy}>
            {form.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
