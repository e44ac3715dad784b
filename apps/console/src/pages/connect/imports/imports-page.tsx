import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Seen } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { FileChoice } from './file-choice.tsx'
import { ImportProgress, ImportStatus } from './import-status.tsx'
import { MapFile } from './map-file.tsx'
import type { ChosenFile } from './sample.ts'
import { importsQuery, isMoving } from './use-imports.ts'

export function ImportsPage() {
  const { t } = useI18n()
  const [file, setFile] = useState<ChosenFile | null>(null)
  return (
    <Seen scope="imports:manage">
      {file ? (
        <MapFile key={file.name} file={file} onCancel={() => setFile(null)} />
      ) : (
        <div className="grid gap-6">
          <FileChoice title={t.imports.choose.title} detail={t.imports.choose.detail} onChosen={setFile} />
          <PastImports />
        </div>
      )}
    </Seen>
  )
}

function PastImports() {
  const { t, format } = useI18n()
  const imports = useInfiniteQuery(importsQuery(useClient()))
  if (imports.isPending) return <ListSkeleton rows={3} className="h-16" />
  if (imports.isError) return <ProblemNotice error={imports.error} retry={imports.refetch} />
  const items = imports.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p className="text-sm text-soft">{t.imports.none}</p>
  return (
    <Card aria-labelledby="past-imports" className="p-5">
      <SectionHeading id="past-imports" title={t.imports.past} />
      <ul className="mt-2 divide-y divide-line">
        {items.map((item) => (
          <li key={item.id} data-testid="import-row">
            <Link
              to="/connect/imports/$id"
              params={{ id: item.id }}
              className="-mx-2 grid gap-1 rounded-lg px-2 py-3 hover:bg-sunken"
            >
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 font-medium break-words">{item.name}</span>
                <ImportStatus status={item.status} />
                <span className="ms-auto text-sm text-soft">
                  {format.relative(item.createdAt, new Date())}
                </span>
              </span>
              <span className="text-sm text-soft tabular-nums">
                {t.imports.counts(
                  format.number(item.recorded),
                  format.number(item.duplicates),
                  format.number(item.refused),
                )}
              </span>
              {isMoving(item) && <ImportProgress told={item} />}
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore more={imports.hasNextPage} busy={imports.isFetchingNextPage} load={imports.fetchNextPage} />
    </Card>
  )
}
