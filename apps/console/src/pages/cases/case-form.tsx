import type { CaseOutcome } from '@vigia/contracts/vocabulary'
import { contactChannels, type ContactChannel } from '@vigia/domain/cases'
import type { FormEvent } from 'react'
import { useState } from 'react'

import type { CaseAction } from '../../api/case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { writeKept } from '../../preferences/kept.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AssigneeField } from './assignee-field.tsx'
import { CauseField } from './cause-field.tsx'
import { snoozedUntil, snoozes, type AskedAction, type Snooze } from './form-actions.ts'
import { OutcomeChoice } from './outcome-choice.tsx'
import type { useMe } from './use-me.ts'

export type FormAction = Extract<CaseAction, { name: AskedAction }>

interface Props {
  name: AskedAction
  /** The manager who owns it now. */
  assignee: string | null
  me: ReturnType<typeof useMe>
  submit: (action: FormAction) => void
  onClose: () => void
  /** How many cases it is for, where it is more than the one in sight. */
  count?: number
}

/** What an action asks first, for one case or for many. */
export function CaseForm({ name, assignee, me, submit, onClose, count }: Props) {
  const { t, format } = useI18n()
  const { fields } = t.cases
  const [outcome, setOutcome] = useState<CaseOutcome>('saved')
  const [cause, setCause] = useState('')
  const [snooze, setSnooze] = useState<Snooze>('tomorrow')
  const [owner, setOwner] = useState(assignee ?? me.me?.id ?? '')
  const [channel, setChannel] = useState<ContactChannel>('phone')
  const [reached, setReached] = useState<'yes' | 'no'>('yes')
  const [note, setNote] = useState('')
  const [actor, setActor] = useState(me.name ?? '')

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!me.isSession) writeKept('actor', actor.trim() || null)
    const said = {
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(!me.isSession && actor.trim() ? { actor: actor.trim() } : {}),
    }
    if (name === 'contact') submit({ name, body: { ...said, channel, reached: reached === 'yes' } })
    if (name === 'resolve') submit({ name, body: { ...said, outcome, ...(cause ? { cause } : {}) } })
    if (name === 'snooze') submit({ name, body: { ...said, until: snoozedUntil(snooze, new Date()) } })
    if (name === 'assign') {
      const isManager = me.managers.some(({ id }) => id === owner)
      submit({ name, body: { ...said, ...(isManager ? { managerId: owner } : { assignee: owner.trim() }) } })
    }
    onClose()
  }
  const { title, detail } = t.cases.dialog[name]

  return (
    <Dialog
      title={count === undefined ? title : `${title} · ${format.plural(count, t.cases.bulk.cases)}`}
      detail={detail}
      onClose={onClose}
    >
      <form onSubmit={send} className="grid gap-4">
        {name === 'resolve' && <OutcomeChoice value={outcome} onChange={setOutcome} />}
        {name === 'resolve' && <CauseField value={cause} onChange={setCause} />}
        {name === 'contact' && (
          <>
            <Field label={fields.channel}>
              {(control) => (
                <Select
                  {...control}
                  value={channel}
                  onChange={({ target }) =>
                    setChannel(contactChannels.find((one) => one === target.value) ?? 'phone')
                  }
                >
                  {contactChannels.map((one) => (
                    <option key={one} value={one}>
                      {t.words.channel[one]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Segmented
              label={fields.reached}
              value={reached}
              onChange={setReached}
              options={(['yes', 'no'] as const).map((value) => ({
                value,
                label: fields.reachedOptions[value],
              }))}
            />
          </>
        )}
        {name === 'snooze' && (
          <Field label={fields.until}>
            {(control) => (
              <Select
                {...control}
                value={snooze}
                onChange={({ target }) => setSnooze(target.value as Snooze)}
              >
                {(Object.keys(snoozes) as Snooze[]).map((option) => (
                  <option key={option} value={option}>
                    {fields[option]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {name === 'assign' && (
          <AssigneeField
            managers={me.managers}
            value={owner}
            onChange={setOwner}
            onlyManagers={count !== undefined}
          />
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
        {!me.isSession && (
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
        )}
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
