import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { languages } from '../../i18n/language.ts'
import { faultOf } from '../../session/fault.ts'
import { useClient, useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { Field, inputClass, Select } from '../../ui/field.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { Section } from './section.tsx'

export function Profile() {
  const { t, setLanguage } = useI18n()
  const { user, refresh } = useSession()
  const client = useClient()
  const notify = useNotify()
  const [told, setTold] = useState({ name: user.name, language: user.language })
  const [fault, setFault] = useState<string | null>(null)
  const words = t.account
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.call('updateProfile', { body: { ...told, name: told.name.trim() } }),
    async onSuccess({ language }) {
      setFault(null)
      setLanguage(language)
      await refresh()
      notify({ tone: 'good', title: words.saved })
    },
    onError: (err) => setFault(faultOf(err, t)),
  })
  return (
    <Section title={words.profile}>
      <form
        noValidate
        className={classes(cardClass, 'grid gap-4 p-5')}
        onSubmit={(event) => {
          event.preventDefault()
          if (told.name.trim() === '') setFault(words.nameFault)
          else mutate()
        }}
      >
        <Field label={words.name} error={fault}>
          {(field) => (
            <input
              {...field}
              value={told.name}
              maxLength={80}
              autoComplete="name"
              onChange={({ target }) => setTold({ ...told, name: target.value })}
              className={inputClass}
            />
          )}
        </Field>
        <p className="-mt-2 text-sm text-soft">{words.nameHint}</p>
        <Field label={words.language}>
          {(field) => (
            <Select
              {...field}
              value={told.language}
              onChange={({ target }) => setTold({ ...told, language: target.value === 'es' ? 'es' : 'en' })}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {t.common.language[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <p className="-mt-2 text-sm text-soft">{words.languageHint}</p>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm break-all text-soft">
            {words.email}: {user.email}
          </p>
          <Button type="submit" kind="primary" disabled={isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  )
}
