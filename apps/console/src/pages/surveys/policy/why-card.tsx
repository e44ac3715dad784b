import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'

import { customerQuery, customersQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { useSettled } from '../../../ui/use-settled.ts'
import { surveysQuery } from '../queries.ts'
import { useWords } from '../words.ts'
import { Verdict } from './verdict.tsx'

const SETTLED_MS = 250

const route = getRouteApi('/surveys/policy')

/** Why somebody was not asked: the policy's own answer about one person and one survey. */
export function WhyCard() {
  const words = useWords().policy.why
  const client = useClient()
  const { survey, customer } = route.useSearch()
  const navigate = route.useNavigate()
  const surveys = useQuery(surveysQuery(client))
  const known = surveys.data?.filter(({ status }) => status !== 'archived') ?? []
  const asked =
    known.find(({ id }) => id === survey) ?? known.find(({ status }) => status === 'live') ?? known[0]
  const choose = (next: { survey?: string; customer?: string }) =>
    void navigate({
      search: (now) => ({ ...now, ...next }),
      replace: true,
      resetScroll: false,
    })

  return (
    <Card aria-labelledby="why" className="p-5">
      <SectionHeading id="why" title={words.title} intro={words.intro} />
      <div className="mt-4 grid gap-4">
        {surveys.isError ? (
          <ProblemNotice error={surveys.error} retry={surveys.refetch} />
        ) : surveys.isPending ? (
          <ListSkeleton rows={1} className="h-10" />
        ) : !asked ? (
          <p className="text-sm text-soft">{words.noSurvey}</p>
        ) : (
          <>
            <Field label={words.survey}>
              {(props) => (
                <Select
                  {...props}
                  value={asked.id}
                  onChange={({ target }) => choose({ survey: target.value })}
                >
                  {known.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {customer === undefined ? (
              <Finder onChoose={(id) => choose({ customer: id })} />
            ) : (
              <About
                customer={customer}
                survey={asked.id}
                onAnother={() =>
                  void navigate({ search: survey ? { survey } : {}, replace: true, resetScroll: false })
                }
              />
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function Finder({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useI18n()
  const words = useWords().policy.why
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim(), SETTLED_MS)
  const found = useInfiniteQuery({ ...customersQuery(useClient(), query), enabled: query !== '' })
  const items = query === '' ? [] : (found.data?.pages[0]?.items.slice(0, 6) ?? [])
  return (
    <div>
      <div className="relative">
        <Search className="absolute top-3 left-3 size-4 text-faint" aria-hidden="true" />
        <input
          type="search"
          className={`${inputClass} pl-9`}
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {found.isError && <ProblemNotice error={found.error} retry={found.refetch} />}
      <ul className="mt-1" aria-live="polite">
        {items.map(({ id, name, identities }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id)}
              aria-label={words.choose(name ?? identities[0]?.value ?? t.common.unknownCustomer)}
              className="flex min-h-11 w-full items-center justify-between gap-3 rounded-lg px-3 text-start hover:bg-sunken"
            >
              <span className="truncate font-medium">{name ?? t.common.unknownCustomer}</span>
              <span className="truncate text-sm text-soft">{identities[0]?.value}</span>
            </button>
          </li>
        ))}
        {query !== '' && found.isSuccess && items.length === 0 && (
          <li className="py-3 text-sm text-soft">{words.nobody}</li>
        )}
      </ul>
    </div>
  )
}

interface AboutProps {
  customer: string
  survey: string
  onAnother: () => void
}

function About({ customer, survey, onAnother }: AboutProps) {
  const { t } = useI18n()
  const words = useWords().policy.why
  const person = useQuery(customerQuery(useClient(), customer))
  if (person.isPending) return <ListSkeleton rows={2} className="h-12" />
  return (
    <div className="grid gap-3">
      {person.isError ? (
        <ProblemNotice error={person.error} retry={person.refetch} />
      ) : (
        <Verdict
          customer={customer}
          survey={survey}
          name={person.data.name ?? person.data.identities[0]?.value ?? t.common.unknownCustomer}
        />
      )}
      <Button size="small" className="justify-self-start" onClick={onAnother}>
        {words.another}
      </Button>
    </div>
  )
}
