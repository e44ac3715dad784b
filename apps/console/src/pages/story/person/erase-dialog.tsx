import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CustomerStory } from '@vigia/contracts/customers'
import { useState } from 'react'

import { personExportQuery } from '../../../api/people-queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { heldOf } from './held.ts'
import { usePersonChange } from './use-person-change.ts'

interface Props {
  story: CustomerStory
  onClose: () => void
}

const fates = ['anonymise', 'remove'] as const
type Fate = (typeof fates)[number]

const same = (one: string, other: string) =>
  one.trim().normalize('NFC').toLocaleLowerCase() === other.trim().normalize('NFC').toLocaleLowerCase()

/** Erases a person for ever: says what goes, asks what becomes of what they said, and wants the name typed. */
export function EraseDialog({ story, onClose }: Props) {
  const { t, format } = useI18n()
  const words = t.person.erase
  const notify = useNotify()
  const navigate = useNavigate()
  const [fate, setFate] = useState<Fate>('anonymise')
  const [typed, setTyped] = useState('')
  const name = story.name ?? story.id
  const erase = usePersonChange(
    (client, signals: Fate) => client.call('eraseCustomer', { params: { id: story.id }, query: { signals } }),
    ({ signals }) => {
      onClose()
      void navigate({ to: '/customers' })
      notify({ tone: 'good', title: words.done(name), detail: format.plural(signals, words.result) })
    },
  )
  const helps = {
    anonymise: [words.anonymise, words.anonymiseHelp],
    remove: [words.remove, words.removeHelp],
  } as const

  return (
    <Dialog title={words.title(name)} detail={words.detail} onClose={onClose}>
      <Held customerId={story.id} />
      <fieldset className="mt-5">
        <legend className="text-sm font-medium">{words.fate}</legend>
        {fates.map((value) => (
          <label
            key={value}
            className="mt-2 flex gap-3 rounded-lg border border-line p-3 has-checked:border-accent"
          >
            <input
              type="radio"
              name="fate"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={fate === value}
              onChange={() => setFate(value)}
            />
            <span className="text-sm">
              <span className="block font-medium">{helps[value][0]}</span>
              <span className="block text-pretty text-soft">{helps[value][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (same(typed, name)) erase.mutate(fate)
        }}
      >
        <Field label={words.type(name)}>
          {(props) => (
            <input
              {...props}
              className={inputClass}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button kind="danger" type="submit" disabled={!same(typed, name) || erase.isPending}>
            {erase.isPending ? words.erasing : words.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Held({ customerId }: { customerId: string }) {
  const { t, format } = useI18n()
  const words = t.person.erase
  const held = useQuery(personExportQuery(useClient(), customerId))
  if (held.isPending) return <p className="text-sm text-soft">{words.counting}</p>
  if (held.isError) return null
  return (
    <ul className="flex flex-wrap gap-1.5 text-sm" data-testid="held">
      {heldOf(held.data.data).map(([kind, count]) => (
        <li key={kind} className="rounded-md bg-sunken px-2 py-0.5 tabular-nums">
          {format.plural(count, words.kind[kind])}
        </li>
      ))}
    </ul>
  )
}
