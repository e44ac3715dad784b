import { useQuery } from '@tanstack/react-query'
import type { Consent } from '@vigia/contracts/privacy'
import { purposeSchema } from '@vigia/contracts/privacy'

import { consentsQuery } from '../../../api/people-queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { usePersonChange } from './use-person-change.ts'

type Purpose = Consent['purpose']
interface Change {
  purpose: Purpose
  granted: boolean
  /** What was noted before; undefined where nobody had asked. */
  before: boolean | undefined
}

/** What the customer agreed to, for each purpose; nobody is presumed to have agreed. */
export function Consents({ customerId }: { customerId: string }) {
  const { t } = useI18n()
  const words = t.person.consent
  const notify = useNotify()
  const found = useQuery(consentsQuery(useClient(), customerId))
  const change = usePersonChange(
    (client, { purpose, granted }: Change) =>
      client.call('putConsent', {
        params: { id: customerId, purpose },
        body: { granted, source: words.source },
      }),
    (_, { purpose, granted, before }) =>
      notify({
        tone: 'good',
        title: words.saved,
        detail: `${words.purpose[purpose]}: ${granted ? words.yes : words.no}`,
        ...(before === undefined
          ? {}
          : { undo: () => change.mutate({ purpose, granted: before, before: granted }) }),
      }),
  )

  return (
    <section aria-labelledby="consent" className="p-5">
      <h3 id="consent" className="text-sm font-semibold">
        {words.title}
      </h3>
      {found.isPending ? (
        <ListSkeleton rows={2} className="mt-3 h-8" />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={found.refetch} />
      ) : (
        <ul className="mt-3 space-y-3">
          {purposeSchema.options.map((purpose) => {
            const noted = found.data.items.find((one) => one.purpose === purpose)
            // What was pressed is shown at once; a refusal brings back what is noted.
            const pressed =
              change.isPending && change.variables.purpose === purpose ? change.variables.granted : undefined
            return (
              <Purpose
                key={purpose}
                label={words.purpose[purpose]}
                noted={noted}
                granted={pressed ?? noted?.granted}
                onChange={(granted) => change.mutate({ purpose, granted, before: noted?.granted })}
              />
            )
          })}
        </ul>
      )}
    </section>
  )
}

interface PurposeProps {
  label: string
  noted: Consent | undefined
  granted: boolean | undefined
  onChange: (granted: boolean) => void
}

function Purpose({ label, noted, granted, onChange }: PurposeProps) {
  const { t, format } = useI18n()
  const words = t.person.consent
  return (
    <li className="flex items-center justify-between gap-3">
      <span className="min-w-0 text-sm">
        {label}
        <span className="block text-xs text-faint">
          {noted ? words.told(noted.source, format.relative(noted.at, new Date())) : words.unknown}
        </span>
      </span>
      <Segmented
        label={label}
        value={granted === undefined ? '' : granted ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        onChange={(value) => onChange(value === 'yes')}
        small
      />
    </li>
  )
}
