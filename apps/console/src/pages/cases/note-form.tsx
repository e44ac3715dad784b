import type { Case } from '@vigia/contracts/cases'
import type { FormEvent, KeyboardEvent } from 'react'
import { useId, useState } from 'react'

import type { CaseAction } from '../../api/case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'
import { inputClass } from '../../ui/field.tsx'

interface Props {
  of: Case
  actor: { actor?: string }
  act: (of: Case, action: CaseAction) => void
}

/** Something to write down; Ctrl or Cmd with Enter saves it. */
export function NoteForm({ of, actor, act }: Props) {
  const { t } = useI18n()
  const id = useId()
  const [note, setNote] = useState('')
  const save = () => {
    if (note.trim() === '') return
    act(of, { name: 'note', body: { note: note.trim(), ...actor } })
    setNote('')
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }

  return (
    <form onSubmit={onSubmit} className="no-print mt-3 grid gap-2">
      <label htmlFor={id} className="sr-only">
        {t.cases.note.label}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2_000}
        value={note}
        placeholder={t.cases.note.placeholder}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={onKeyDown}
        className={`${inputClass} h-auto py-2`}
      />
      {note.trim() !== '' && (
        <Button type="submit" size="small" className="justify-self-end">
          {t.cases.note.save}
        </Button>
      )}
    </form>
  )
}
