import type { Case } from '@vigia/contracts/cases'
import type { CaseOutcome } from '@vigia/contracts/vocabulary'
import type { FormEvent } from 'react'
import { useState } from 'react'

import type { CaseAction } from '../../api/case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { readKept, writeKept } from '../../preferences/kept.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../ui/field.tsx'
import { OutcomeChoice } from './outcome-choice.tsx'

/** The actions that ask something first; the others are one click. */
export type AskedAction = Exclude<CaseAction['name'], 'acknowledge' | 'reopen'>

export const isAsked = (name: CaseAction['name']): name is AskedAction =>
  name !== 'acknowledge' && name !== 'reopen'

interface Props {
  of: Case
  name: AskedAction
  onClose: () => void
  act: (action: CaseAction) => void
}

const snoozes = { tomorrow: 1, threeDays: 3, week: 7 } as const

/** Nine in the morning, so many days from now: when somebody is there to see it again. */
const morningIn = (days: number, now: Date): string =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9).toISOString()

export function CaseForm({ of, name, onClose, act }: Props) {
  const { t } = useI18n()
  const { fields } = t.cases
  const [outcome, setOutcome] = useState<CaseOutcome>('saved')
  const [snooze, setSnooze] = useState<keyof typeof snoozes>('tomorrow')
  const [assignee, setAssignee] = useState(of.assignee ?? '')
  const [note, setNote] = useState('')
  const [actor, setActor] = useState(readKept('actor') ?? '')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    writeKept('actor', actor.trim() || null)
    const said = {
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(actor.trim() ? { actor: actor.trim() } : {}),
    }
    if (name === 'contact') act({ name, body: said })
    if (name === 'resolve') act({ name, body: { ...said, outcome } })
    if (name === 'snooze') act({ name, body: { ...said, until: morningIn(snoozes[snooze], new Date()) } })
    if (name === 'assign') act({ name, body: { ...said, assignee: assignee.trim() } })
    onClose()
  }

  return (
    <Dialog {...t.cases.dialog[name]} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {name === 'resolve' && <OutcomeChoice value={outcome} onChange={setOutcome} />}
        {name === 'snooze' && (
          <Field label={fields.until}>
            {(control) => (
              <Select
                {...control}
                value={snooze}
                onChange={(event) => setSnooze(event.target.value as keyof typeof snoozes)}
              >
                {(Object.keys(snoozes) as (keyof typeof snoozes)[]).map((option) => (
                  <option key={option} value={option}>
                    {fields[option]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {name === 'assign' && (
          <Field label={fields.assignee}>
            {(control) => (
              <input
                {...control}
                required
                maxLength={80}
                value={assignee}
                onChange={(event) => setAssignee(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
        )}
        <Field label={fields.note}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={2_000}
              value={note}
              placeholder={fields.notePlaceholder}
              onChange={(event) => setNote(event.target.value)}
              className={`${inputClass} h-auto py-2`}
            />
          )}
        </Field>
        <Field label={fields.actor}>
          {(control) => (
            <input
              {...control}
              maxLength={80}
              autoComplete="name"
              value={actor}
              onChange={(event) => setActor(event.target.value)}
              className={inputClass}
            />
          )}
        </Field>
        <div className="mt-1 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary">
            {t.cases.confirm[name]}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
