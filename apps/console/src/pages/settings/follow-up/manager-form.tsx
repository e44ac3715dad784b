import { ApiError } from '@vigia/client'
import type { Manager } from '@vigia/contracts/team'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'

import { failureOf } from '../../../api/problem.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { languages } from '../../../i18n/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { useSaveManager } from './use-managers.ts'

interface Props {
  manager: Manager | null
  others: readonly Manager[]
  onClose: () => void
}

const usualQuiet = { from: '21:00', to: '08:00' }

export function ManagerForm({ manager, others, onClose }: Props) {
  const { t, language } = useI18n()
  const words = t.followUp.managers
  const id = useId()
  const save = useSaveManager(manager, onClose)
  const [draft, setDraft] = useState({
    name: manager?.name ?? '',
    email: manager?.email ?? '',
    language: manager?.language ?? language,
    budgetPerDay: manager?.budgetPerDay ?? 10,
    quietHours: manager?.quietHours ?? null,
    escalateTo: manager?.escalateTo ?? null,
  })
  const write = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const errors = save.error instanceof ApiError ? save.error.problem.errors : []
  const at = (place: string) => errors.find(({ path }) => path.startsWith(place))?.message ?? null
  const other = save.error && errors.length === 0 ? (failureOf(save.error, t) ?? t.common.offline) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ...draft, email: draft.email.trim() || null })
  }

  return (
    <Dialog title={manager === null ? words.newTitle : words.editTitle(manager.name)} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field label={words.name} error={at('name')}>
          {(control) => (
            <input
              {...control}
              className={inputClass}
              maxLength={80}
              value={draft.name}
              onChange={({ target }) => write({ name: target.value })}
            />
          )}
        </Field>
        <Field label={words.email} error={at('email')}>
          {(control) => (
            <input
              {...control}
              type="email"
              inputMode="email"
              autoComplete="off"
              className={inputClass}
              value={draft.email}
              onChange={({ target }) => write({ email: target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.language}>
            {(control) => (
              <Select
                {...control}
                value={draft.language}
                onChange={({ target }) => write({ language: target.value === 'en' ? 'en' : 'es' })}
              >
                {languages.map((option) => (
                  <option key={option} value={option}>
                    {t.common.language[option]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={words.budget} error={at('budgetPerDay')}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={100}
                className={inputClass}
                value={Number.isNaN(draft.budgetPerDay) ? '' : draft.budgetPerDay}
                onChange={({ target }) => write({ budgetPerDay: target.valueAsNumber })}
              />
            )}
          </Field>
        </div>
        <fieldset>
          <legend className="text-sm font-medium">{words.quiet}</legend>
          <label htmlFor={id} className="mt-1.5 flex items-center gap-2.5 text-sm text-soft">
            <input
              id={id}
              type="checkbox"
              className="size-4 accent-(--color-accent)"
              checked={draft.quietHours !== null}
              onChange={({ target }) => write({ quietHours: target.checked ? usualQuiet : null })}
            />
            {words.quietOn}
          </label>
          {draft.quietHours && (
            <div className="mt-2 grid grid-cols-2 gap-4">
              {(['from', 'to'] as const).map((end) => (
                <Field key={end} label={words[end]} error={at(`quietHours.${end}`)}>
                  {(control) => (
                    <input
                      {...control}
                      type="time"
                      className={inputClass}
                      value={draft.quietHours?.[end] ?? ''}
                      onChange={({ target }) =>
                        write({ quietHours: { ...(draft.quietHours ?? usualQuiet), [end]: target.value } })
                      }
                    />
                  )}
                </Field>
              ))}
            </div>
          )}
        </fieldset>
        <Field label={words.escalate} error={at('escalateTo')}>
          {(control) => (
            <Select
              {...control}
              value={draft.escalateTo ?? ''}
              onChange={({ target }) => write({ escalateTo: target.value || null })}
            >
              <option value="">{words.nobody}</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {other && (
          <p role="alert" className="text-sm text-bad-ink">
            {other.detail}
          </p>
        )}
        <div className="mt-1 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" disabled={save.isPending}>
            {t.followUp.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
