import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Client } from '@vigia/client'
import { CircleCheck, CircleSlash } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { nameIn } from '../../../i18n/names.ts'
import { useClient } from '../../../session/session.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { surveysQuery } from '../queries.ts'
import { useWords } from '../words.ts'

const channels = ['email', 'web', 'sms'] as const
type Way = (typeof channels)[number]

/** A look that reserves nothing. */
const whyQuery = (client: Client, customer: string, survey: string, channel: Way) =>
  queryOptions({
    queryKey: ['why', customer, survey, channel],
    queryFn: ({ signal }) =>
      client.call('getEligibility', { query: { customer, survey, channel, reserve: 'false' } }, { signal }),
  })

const asksQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['why', 'asks', id],
    queryFn: async ({ signal }) =>
      (await client.call('listCustomerAsks', { params: { id } }, { signal })).items,
  })

interface Props {
  customer: string
  survey: string
  name: string
}

const order = ['answered', 'started', 'shown', 'delivered', 'sent'] as const

/** Yes or no and why, and how often the person was asked so far. */
export function Verdict({ customer, survey, name }: Props) {
  const { t, language, format } = useI18n()
  const words = useWords().policy.why
  const client = useClient()
  const [channel, setChannel] = useState<Way>('email')
  const why = useQuery(whyQuery(client, customer, survey, channel))
  const asks = useQuery(asksQuery(client, customer))
  const surveys = useQuery(surveysQuery(client))
  const titleOf = (id: string) => surveys.data?.find((each) => each.id === id)?.name ?? id
  return (
    <>
      <Field label={words.channel}>
        {(props) => (
          <Select
            {...props}
            className="w-auto!"
            value={channel}
            onChange={({ target }) => setChannel(channels.find((each) => each === target.value) ?? 'email')}
          >
            {channels.map((each) => (
              <option key={each} value={each}>
                {t.words.channel[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {why.isPending ? (
        <ListSkeleton rows={1} className="h-16" />
      ) : why.isError ? (
        <ProblemNotice error={why.error} retry={why.refetch} />
      ) : (
        <div
          role="status"
          data-testid="verdict"
          className={
            why.data.eligible
              ? 'rounded-lg bg-good-soft p-4 text-good-ink'
              : 'rounded-lg bg-warn-soft p-4 text-warn-ink'
          }
        >
          <p className="flex items-start gap-2 font-medium">
            {why.data.eligible ? (
              <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
            ) : (
              <CircleSlash className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
            )}
            <span className="min-w-0 break-words">
              {why.data.eligible ? words.yes(name) : words.no(name)}
            </span>
          </p>
          {why.data.reasons.length > 0 && (
            <ul className="mt-2 list-disc space-y-1 pl-11 text-sm">
              {why.data.reasons.map(({ code, text, until }) => (
                <li key={code}>
                  {text[language]}, {until ? words.until(format.moment(until)) : words.never}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <h3 className="mt-1 text-sm font-medium">{words.history}</h3>
      {asks.isPending ? (
        <ListSkeleton rows={2} className="h-8" />
      ) : asks.isError ? (
        <ProblemNotice error={asks.error} retry={asks.refetch} />
      ) : asks.data.length === 0 ? (
        <p className="text-sm text-soft">{words.noHistory}</p>
      ) : (
        <ul className="text-sm">
          {asks.data.slice(0, 10).map((ask) => {
            const step = order.find((each) => ask.steps[each] !== undefined)
            return (
              <li
                key={ask.id}
                className="flex flex-wrap justify-between gap-x-4 border-line py-2 not-last:border-b"
              >
                <span className="min-w-0 break-words">
                  {titleOf(ask.survey)}{' '}
                  <span className="text-soft">
                    · {nameIn(t.words.touchpoint, ask.touchpoint)}
                    {ask.tool !== 'vigia' && ` · ${words.by(ask.tool)}`}
                  </span>
                </span>
                <span className="text-faint" title={format.moment(ask.at)}>
                  {step ? words.step[step] : words.asked} {format.relative(ask.at, new Date())}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
