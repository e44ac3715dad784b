import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKey } from '@vigia/contracts/keys'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { faultOf } from '../../session/fault.ts'
import { useClient, useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, inputClass } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { bodyOf, faultIn, linesOf, type KeyForm } from './key-form.ts'
import { keysQuery } from './queries.ts'
import { ScopeChoice } from './scope-choice.tsx'

/** Makes a key and shows its text once, or changes one that is there. */
export function KeyDialog({ apiKey, onClose }: { apiKey?: ApiKey; onClose: () => void }) {
  const { t } = useI18n()
  const [text, setText] = useState<string | null>(null)
  const words = t.keys
  if (text !== null) {
    return (
      <Dialog title={words.shown.title} detail={words.shown.detail} onClose={onClose}>
        <div className="flex items-center gap-2">
          <code
            data-testid="key-text"
            className="min-w-0 grow rounded-lg bg-sunken px-3 py-2 text-sm break-all"
          >
            {text}
          </code>
          <CopyButton text={text} />
        </div>
        <Button kind="primary" className="mt-5 w-full" onClick={onClose}>
          {words.shown.done}
        </Button>
      </Dialog>
    )
  }
  return (
    <Dialog title={apiKey ? words.form.editTitle : words.form.createTitle} onClose={onClose}>
      <Form {...(apiKey ? { apiKey } : {})} onText={setText} onClose={onClose} />
    </Dialog>
  )
}

interface FormProps {
  apiKey?: ApiKey
  onText: (text: string) => void
  onClose: () => void
}

function useSave({ apiKey, onText, onClose }: FormProps, told: KeyForm, onFault: (fault: string) => void) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    async mutationFn() {
      if (!apiKey) return (await client.call('createKey', { body: bodyOf(told) })).text
      const origins = told.kind === 'publishable' ? { origins: linesOf(told.origins) } : {}
      await client.call('updateKey', {
        params: { id: apiKey.id },
        body: { name: told.name.trim(), ...origins },
      })
      return null
    },
    onSuccess(text) {
      if (text !== null) return onText(text)
      notify({ tone: 'good', title: t.keys.changed })
      onClose()
    },
    onError: (err) => onFault(faultOf(err, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: keysQuery(client).queryKey }),
  })
}

function Form(props: FormProps) {
  const { apiKey } = props
  const { t } = useI18n()
  const { scopes: own } = useSession()
  const words = t.keys
  const [told, setTold] = useState<KeyForm>({
    kind: apiKey?.kind ?? 'publishable',
    name: apiKey?.name ?? '',
    origins: (apiKey?.origins ?? []).join('\n'),
    scopes: [],
  })
  const [fault, setFault] = useState<string | null>(null)
  const { mutate, isPending } = useSave(props, told, setFault)
  const submit = () => {
    const wrong = faultIn(told, apiKey === undefined)
    if (wrong) return setFault(words.form[wrong])
    mutate()
  }
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {!apiKey && (
        <div className="grid gap-2">
          <Segmented
            label={words.form.kind}
            value={told.kind}
            onChange={(kind) => setTold({ ...told, kind })}
            options={(['publishable', 'secret'] as const).map((value) => ({
              value,
              label: words.kinds[value],
            }))}
          />
          <p className="text-sm text-pretty text-soft">{words.kindHint[told.kind]}</p>
        </div>
      )}
      <Field label={words.form.name} error={fault}>
        {(field) => (
          <input
            {...field}
            value={told.name}
            maxLength={80}
            autoComplete="off"
            placeholder={words.form.namePlaceholder}
            onChange={({ target }) => setTold({ ...told, name: target.value })}
            className={inputClass}
          />
        )}
      </Field>
      {told.kind === 'publishable' && (
        <div className="grid gap-1.5">
          <Field label={words.form.origins}>
            {(field) => (
              <textarea
                {...field}
                rows={3}
                spellCheck={false}
                value={told.origins}
                onChange={({ target }) => setTold({ ...told, origins: target.value })}
                className={`${inputClass} h-auto py-2 font-mono`}
              />
            )}
          </Field>
          <p className="text-sm text-soft">{words.form.originsHint}</p>
        </div>
      )}
      {told.kind === 'secret' && !apiKey && (
        <ScopeChoice own={own} chosen={told.scopes} onChange={(scopes) => setTold({ ...told, scopes })} />
      )}
      <Button type="submit" kind="primary" disabled={isPending}>
        {isPending ? words.form.busy : apiKey ? words.form.save : words.form.submit}
      </Button>
    </form>
  )
}
