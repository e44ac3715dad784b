import type { CustomerStory } from '@vigia/contracts/customers'
import { useState } from 'react'

import { useNoteRequest } from '../../../api/privacy-queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { localDay } from '../../../i18n/time.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'

const kinds = ['erase', 'access'] as const

/** Notes what a person asked for and when: the law's month runs from that day. */
export function RequestDialog({ story, onClose }: { story: CustomerStory; onClose: () => void }) {
  const { t } = useI18n()
  const words = t.privacy.requests
  const today = localDay(new Date())
  const [told, setTold] = useState<{ kind: (typeof kinds)[number]; day: string; note: string }>({
    kind: 'erase',
    day: today,
    note: '',
  })
  const record = useNoteRequest(onClose)
  const isDay = told.day !== '' && told.day <= today

  const submit = () => {
    if (!isDay) return
    // Today's is noted as of now; of another day its beginning is the safe side.
    const askedAt = told.day === today ? {} : { askedAt: new Date(`${told.day}T00:00`).toISOString() }
    record.mutate({ customerId: story.id, kind: told.kind, note: told.note.trim() || null, ...askedAt })
  }

  return (
    <Dialog title={words.note.title} detail={words.note.detail} onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={words.note.what}>
          {(field) => (
            <Select
              {...field}
              value={told.kind}
              onChange={({ target }) => {
                const kind = kinds.find((one) => one === target.value)
                if (kind) setTold({ ...told, kind })
              }}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kind[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={words.note.day} error={isDay ? null : words.note.dayFault}>
          {(field) => (
            <input
              {...field}
              type="date"
              max={today}
              value={told.day}
              onChange={({ target }) => setTold({ ...told, day: target.value })}
              className={inputClass}
            />
          )}
        </Field>
        <Field label={words.note.words}>
          {(field) => (
            <textarea
              {...field}
              rows={2}
              maxLength={500}
              value={told.note}
              onChange={({ target }) => setTold({ ...told, note: target.value })}
              className="w-full rounded-lg border border-edge bg-surface p-3 text-base sm:text-sm"
            />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button kind="primary" type="submit" disabled={!isDay || record.isPending}>
            {words.note.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
