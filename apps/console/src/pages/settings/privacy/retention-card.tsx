import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { Can, Changeable } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useNotify } from '../../../ui/toast.tsx'

const KEY = ['retention']
const choices = [null, 12, 18, 24, 36, 60] as const

const useRetention = () => {
  const client = useClient()
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('getRetention', {}, { signal }),
    refetchInterval: false,
  })
}

interface Put {
  months: number | null
  /** What it was, to be put back at a wish; left out by whoever puts it back. */
  before?: number | null
}

/** Saves it. All is said here: what was chosen is another form once it is saved, and the one that asked is gone. */
function usePut() {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const put = useMutation({
    mutationFn: ({ months }: Put) => client.call('putRetention', { body: { forgetAfterMonths: months } }),
    onSuccess: (told, { before }) => {
      keepAnswer(queries, KEY, told)
      if (before === undefined) return
      notify({ tone: 'good', title: t.privacy.retention.saved, undo: () => put.mutate({ months: before }) })
    },
    onError: useRefusal(),
  })
  return put
}

/** How long people are kept: whom it would take is told before it holds. */
export function RetentionCard() {
  const { t } = useI18n()
  const words = t.privacy.retention
  const retention = useRetention()
  return (
    <Card className="p-5" aria-labelledby="retention">
      <SectionHeading id="retention" title={words.title} intro={words.intro} />
      <div className="mt-4">
        {retention.isPending ? (
          <Skeleton className="h-24" />
        ) : retention.isError ? (
          <ProblemNotice error={retention.error} retry={retention.refetch} />
        ) : (
          <Changeable scope="organization:manage">
            <Choice key={String(retention.data.forgetAfterMonths)} saved={retention.data.forgetAfterMonths} />
          </Changeable>
        )}
      </div>
    </Card>
  )
}

function Choice({ saved }: { saved: number | null }) {
  const { t, format } = useI18n()
  const words = t.privacy.retention
  const client = useClient()
  const put = usePut()
  const [months, setMonths] = useState(saved)
  const preview = useQuery({
    queryKey: ['retention-preview', months],
    queryFn: ({ signal }) => client.call('previewRetention', { query: { months: months ?? 0 } }, { signal }),
    enabled: months !== null && months !== saved,
    refetchInterval: false,
  })
  const options = choices.some((one) => one === saved) ? choices : [...choices, saved]
  const save = () => put.mutate({ months, before: saved })

  return (
    <div className="grid max-w-md gap-3">
      <Field label={words.label}>
        {(control) => (
          <Select
            {...control}
            value={months === null ? '' : String(months)}
            onChange={(event) => setMonths(event.target.value === '' ? null : Number(event.target.value))}
          >
            {options.map((one) => (
              <option key={one} value={one ?? ''}>
                {one === null ? words.never : format.plural(one, words.months)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <p className="min-h-6 text-sm text-pretty text-soft" role="status">
        {months === saved || months === null
          ? null
          : preview.data
            ? preview.data.isWhole
              ? format.plural(preview.data.customers, words.wouldGo)
              : words.atLeast(format.number(preview.data.customers), format.number(preview.data.lookedAt))
            : preview.isError
              ? words.unknown
              : t.common.loading}
      </p>
      <Can scope="organization:manage">
        <Button
          kind="primary"
          className="justify-self-start"
          disabled={months === saved || put.isPending}
          onClick={save}
        >
          {words.save}
        </Button>
      </Can>
    </div>
  )
}
