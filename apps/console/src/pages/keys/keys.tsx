import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { useCan, useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { KeyRow } from './key-row.tsx'
import { keysQuery } from './queries.ts'

/** What programs enter with; for those whose role may know. */
export function Keys() {
  const { t } = useI18n()
  const [making, setMaking] = useState(false)
  if (!useCan('keys:manage')) return <p className="text-soft">{t.keys.forbidden}</p>
  const create = (
    <Button kind="primary" onClick={() => setMaking(true)}>
      <Plus className="size-4" aria-hidden="true" />
      {t.keys.create}
    </Button>
  )
  return (
    <section aria-labelledby="keys">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-xl">
          <h2 id="keys" className="text-lg font-semibold">
            {t.keys.title}
          </h2>
          <p className="text-pretty text-soft">{t.keys.intro}</p>
        </div>
        {create}
      </div>
      <List />
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </section>
  )
}

function List() {
  const { t } = useI18n()
  const { data, error, refetch } = useQuery(keysQuery(useClient()))
  if (error && !data) return <ProblemNotice error={error} retry={refetch} />
  if (!data) return <ListSkeleton rows={3} />
  if (data.items.length === 0) return <EmptyState icon={KeyRound} heading="h3" {...t.keys.empty} />
  return (
    <ul className={`${cardClass} divide-y divide-line`}>
      {data.items.map((key) => (
        <KeyRow key={key.id} apiKey={key} />
      ))}
    </ul>
  )
}
