import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isRole, mayGive, roles, type Role } from '@vigia/domain/roles'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { languages } from '../../i18n/language.ts'
import { faultOf } from '../../session/fault.ts'
import { useClient, useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../ui/field.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { memberInvitationsQuery } from './queries.ts'

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  const [link, setLink] = useState<string | null>(null)
  const words = t.people
  if (link !== null) {
    return (
      <Dialog title={words.notSent.title} detail={words.notSent.detail} onClose={onClose}>
        <div className="flex items-center gap-2">
          <code className="min-w-0 grow rounded-lg bg-sunken px-3 py-2 text-sm break-all">{link}</code>
          <CopyButton text={link} />
        </div>
        <Button kind="primary" className="mt-5 w-full" onClick={onClose}>
          {words.notSent.done}
        </Button>
      </Dialog>
    )
  }
  return (
    <Dialog title={words.form.title} detail={words.form.detail} onClose={onClose}>
      <InviteForm onLink={setLink} onClose={onClose} />
    </Dialog>
  )
}

function InviteForm({ onLink, onClose }: { onLink: (url: string) => void; onClose: () => void }) {
  const { t, language } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const { role: own } = useSession()
  const [told, setTold] = useState({ email: '', role: 'manager' as Role, language })
  const [fault, setFault] = useState<string | null>(null)
  const words = t.people
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.call('inviteMember', { body: { ...told, email: told.email.trim() } }),
    onSuccess: ({ email, sent, url }) => {
      void queries.invalidateQueries({ queryKey: memberInvitationsQuery(client).queryKey })
      if (!sent) return onLink(url)
      notify({ tone: 'good', title: words.sent(email) })
      onClose()
    },
    onError: (err) => setFault(faultOf(err, t)),
  })
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (ADDRESS.test(told.email.trim())) mutate()
        else setFault(words.form.emailFault)
      }}
    >
      <Field label={words.form.email} error={fault}>
        {(field) => (
          <input
            {...field}
            type="email"
            autoComplete="off"
            value={told.email}
            onChange={({ target }) => setTold({ ...told, email: target.value })}
            className={inputClass}
          />
        )}
      </Field>
      <Field label={words.role}>
        {(field) => (
          <Select
            {...field}
            value={told.role}
            onChange={({ target }) => isRole(target.value) && setTold({ ...told, role: target.value })}
          >
            {roles
              .filter((role) => mayGive(own, null, role))
              .map((role) => (
                <option key={role} value={role}>
                  {words.roles[role]}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <p className="-mt-2 text-sm text-pretty text-soft">{words.roleDoes[told.role]}</p>
      <Field label={words.form.language}>
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
      <Button type="submit" kind="primary" disabled={isPending}>
        {isPending ? words.form.sending : words.form.submit}
      </Button>
    </form>
  )
}
