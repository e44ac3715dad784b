import { useQuery } from '@tanstack/react-query'
import type { Customer, CustomerStory } from '@vigia/contracts/customers'
import { useState } from 'react'

import { customerChoiceQuery } from '../../../api/people-queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useSettled } from '../../../ui/use-settled.ts'
import { useMerge } from './use-merge.ts'

const SETTLE_MS = 250

interface Props {
  story: CustomerStory
  onClose: () => void
}

/** Finds the other customer, says what joining them means, and does it. */
export function MergeDialog({ story, onClose }: Props) {
  const { t } = useI18n()
  const words = t.person.merges
  const [other, setOther] = useState<Customer | null>(null)
  const merge = useMerge(story.id, onClose)
  const nameOf = ({ name, identities }: Pick<Customer, 'name' | 'identities'>) =>
    name ?? identities[0]?.value ?? t.common.unknownCustomer

  return (
    <Dialog title={words.mergeTitle} onClose={onClose}>
      {other ? (
        <>
          <p className="text-sm text-pretty">{words.mergeDetail(nameOf(story), nameOf(other))}</p>
          <p className="mt-2 text-sm break-all text-soft">
            <bdi>{other.identities.map(({ value }) => value).join(', ')}</bdi>
          </p>
          <div className="mt-6 flex justify-end gap-2">
            <Button onClick={() => setOther(null)}>{t.common.cancel}</Button>
            <Button kind="primary" disabled={merge.isPending} onClick={() => merge.mutate(other.id)}>
              {words.confirmMerge}
            </Button>
          </div>
        </>
      ) : (
        <Finder story={story} nameOf={nameOf} onChoose={setOther} />
      )}
    </Dialog>
  )
}

interface FinderProps {
  story: CustomerStory
  nameOf: (customer: Customer) => string
  onChoose: (customer: Customer) => void
}

function Finder({ story, nameOf, onChoose }: FinderProps) {
  const { t } = useI18n()
  const words = t.person.merges
  const [written, setWritten] = useState('')
  const sought = useSettled(written.trim(), SETTLE_MS)
  const found = useQuery(customerChoiceQuery(useClient(), sought))
  const others = found.data?.items.filter(({ id }) => id !== story.id) ?? []

  return (
    <>
      <Field label={words.find}>
        {(props) => (
          <input
            {...props}
            type="text"
            inputMode="search"
            autoComplete="off"
            className={inputClass}
            placeholder={words.findHint}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
        )}
      </Field>
      <div className="mt-3 min-h-40" aria-live="polite">
        {found.isError && <ProblemNotice error={found.error} retry={found.refetch} />}
        {sought !== '' && found.isSuccess && others.length === 0 && (
          <p className="py-6 text-center text-sm text-soft">{words.nobody}</p>
        )}
        <ul>
          {sought !== '' &&
            others.map((customer) => (
              <li key={customer.id} className="border-line not-last:border-b">
                <button
                  type="button"
                  aria-label={words.choose(nameOf(customer))}
                  onClick={() => onChoose(customer)}
                  className="w-full rounded-lg px-2 py-2 text-start text-sm hover:bg-sunken"
                >
                  <span className="block truncate font-medium">{nameOf(customer)}</span>
                  <span className="block truncate text-soft">
                    <bdi>{customer.identities.map(({ value }) => value).join(' · ')}</bdi>
                  </span>
                </button>
              </li>
            ))}
        </ul>
      </div>
    </>
  )
}
