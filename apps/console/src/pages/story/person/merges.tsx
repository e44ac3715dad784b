import { useQuery } from '@tanstack/react-query'
import type { CustomerStory } from '@vigia/contracts/customers'
import type { Merge } from '@vigia/contracts/merges'
import { Link2, Link2Off } from 'lucide-react'
import { useState } from 'react'

import { mergesQuery } from '../../../api/people-queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { identitiesOf, useMerge } from './use-merge.ts'

export function Merges({ story }: { story: CustomerStory }) {
  const { t } = useI18n()
  const words = t.person.merges
  const found = useQuery(mergesQuery(useClient(), story.id))
  const [dialog, setDialog] = useState<'merge' | Merge | null>(null)
  const close = () => setDialog(null)

  return (
    <section aria-labelledby="merges" className="p-5">
      <h3 id="merges" className="text-sm font-semibold">
        {words.title}
      </h3>
      {found.isPending ? (
        <ListSkeleton rows={1} className="mt-3 h-10" />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={found.refetch} />
      ) : found.data.items.length === 0 ? (
        <p className="mt-1 text-sm text-soft">{words.none}</p>
      ) : (
        <ul className="mt-3 space-y-4">
          {found.data.items.map((merge) => (
            <MergeRow key={merge.id} merge={merge} customerId={story.id} onUndo={() => setDialog(merge)} />
          ))}
        </ul>
      )}
      <Button size="small" className="no-print mt-3" onClick={() => setDialog('merge')}>
        <Link2 className="size-4" aria-hidden="true" />
        {words.add}
      </Button>
      {dialog === 'merge' && <MergeDialog story={story} onClose={close} />}
      {dialog !== null && dialog !== 'merge' && (
        <UndoDialog merge={dialog} customerId={story.id} onClose={close} />
      )}
    </section>
  )
}

interface RowProps {
  merge: Merge
  customerId: string
  onUndo: () => void
}

function MergeRow({ merge, customerId, onUndo }: RowProps) {
  const { t, format } = useI18n()
  const words = t.person.merges
  const { status, reason, via, actor, sides } = merge
  const other = sides.find((side) => side.customerId !== customerId)
  const join = useMerge(customerId, () => {})
  const how = [
    via ? words.via(t.words.identity[via].toLowerCase()) : words.since[reason],
    ...(actor ? [words.by(actor)] : []),
    format.fullDay(merge.updatedAt),
  ]
  return (
    <li data-testid="merge" data-status={status} className="text-sm">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{words.status[status]}</span>
        <span className="text-end text-xs text-faint">{how.join(' · ')}</span>
      </p>
      <ul className="mt-1 space-y-0.5 text-soft">
        {sides.map((side) => (
          <li key={side.customerId} className="break-all">
            <bdi>{identitiesOf(side, words.noIdentity)}</bdi>
          </li>
        ))}
      </ul>
      {status === 'refused' && <p className="mt-1 text-xs text-pretty text-soft">{words.refused}</p>}
      {status === 'undone' && <p className="mt-1 text-xs text-pretty text-soft">{words.undone}</p>}
      {status === 'active' ? (
        <Button kind="quiet" size="small" className="no-print mt-1 -ml-3" onClick={onUndo}>
          <Link2Off className="size-4" aria-hidden="true" />
          {words.undo}
        </Button>
      ) : (
        other && (
          <Button
            kind="quiet"
            size="small"
            className="no-print mt-1 -ml-3"
            disabled={join.isPending}
            onClick={() => join.mutate(other.customerId)}
          >
            <Link2 className="size-4" aria-hidden="true" />
            {words.join}
          </Button>
        )
      )}
    </li>
  )
}
