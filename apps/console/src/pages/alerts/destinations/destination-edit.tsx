import { useQuery } from '@tanstack/react-query'
import type { Destination } from '@vigia/contracts/destinations'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { languages } from '../../../i18n/language.ts'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { managersQuery } from '../queries.ts'
import { useChange } from './use-destinations.ts'

interface Props {
  destination: Destination
  onClose: () => void
}

/** What can be changed of a destination; its address is another destination. */
export function DestinationEdit({ destination, onClose }: Props) {
  const { t } = useI18n()
  const { editing, minTier, language } = t.alerts.destinations
  const managers = useQuery(managersQuery(useClient())).data?.items ?? []
  const [draft, setDraft] = useState({
    name: destination.name,
    language: destination.language,
    minTier: destination.minTier,
    managerId: destination.managerId,
    budgetPerDay: destination.budgetPerDay,
  })
  const change = useChange(destination, onClose)
  const write = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const name = draft.name.trim() || destination.name

  return (
    <Dialog title={editing.title(destination.name)} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ ...draft, name })
        }}
      >
        <Field label={t.alerts.form.name}>
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
        <Field label={editing.manager}>
          {(control) => (
            <Select
              {...control}
              value={draft.managerId ?? ''}
              onChange={({ target }) => write({ managerId: target.value || null })}
            >
              <option value="">{editing.nobody}</option>
              {managers.map(({ id, name: who }) => (
                <option key={id} value={id}>
                  {who}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={minTier}>
            {(control) => (
              <Select
                {...control}
                value={draft.minTier}
                onChange={({ target }) =>
                  write({ minTier: target.value === 'critical' ? 'critical' : 'alert' })
                }
              >
                <option value="alert">{t.words.tier.alert}</option>
                <option value="critical">{t.words.tier.critical}</option>
              </Select>
            )}
          </Field>
          <Field label={language}>
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
        </div>
        {draft.managerId === null && (
          <Field label={editing.budget}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={0}
                max={10_000}
                className={inputClass}
                value={draft.budgetPerDay ?? ''}
                onChange={({ target }) =>
                  write({ budgetPerDay: target.value === '' ? null : Math.trunc(target.valueAsNumber) })
                }
              />
            )}
          </Field>
        )}
        <div className="mt-1 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" disabled={change.isPending}>
            {editing.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
