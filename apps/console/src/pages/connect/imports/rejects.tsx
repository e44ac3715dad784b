import { useQuery } from '@tanstack/react-query'
import type { Import } from '@vigia/contracts/imports'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { rejectsQuery } from './use-imports.ts'

/** Rows that could not be taken, each with what to mend in the file. */
export function Rejects({ told }: { told: Import }) {
  const { t, format } = useI18n()
  const rejects = useQuery(rejectsQuery(useClient(), told.id, told.refused))
  if (told.refused === 0) return null
  return (
    <Card className="p-5" aria-labelledby="rejects">
      <SectionHeading id="rejects" title={t.imports.rejects} intro={t.imports.rejectsIntro} />
      <div className="mt-3">
        {rejects.isPending ? (
          <ListSkeleton rows={3} className="h-8" />
        ) : rejects.isError ? (
          <ProblemNotice error={rejects.error} retry={rejects.refetch} />
        ) : (
          <ol
            className="max-h-96 divide-y divide-line overflow-y-auto"
            tabIndex={0}
            aria-label={t.imports.rejects}
          >
            {rejects.data.items.map(({ row, problem }) => (
              <li key={row} className="flex gap-3 py-2 text-sm">
                <span className="w-14 shrink-0 text-end text-faint tabular-nums">{format.number(row)}</span>
                <span className="min-w-0 break-words" dir="auto">
                  {problem}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}
