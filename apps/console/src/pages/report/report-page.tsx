import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'

import { organizationQuery } from '../../api/organization-query.ts'
import { useI18n } from '../../i18n/context.tsx'
import { localDay } from '../../i18n/time.ts'
import { useClient } from '../../session/session.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { DataPicture } from '../../ui/data-picture.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { weekQuery } from './queries.ts'
import { Sheet } from './sheet.tsx'
import type { Week } from './week.ts'
import { weekOf } from './week.ts'

const route = getRouteApi('/report')

/** A week on paper: in words, in figures, and what to do next. */
export function ReportPage() {
  const { t, format } = useI18n()
  const client = useClient()
  const week = weekOf(route.useSearch().week, localDay(new Date()))
  const data = useQuery(weekQuery(client, week))
  const { name, brand } = useQuery(organizationQuery(client)).data ?? {}
  const words = t.report
  useTitle(words.title)

  return (
    <div className="mx-auto max-w-3xl print:max-w-none">
      <header className="mb-6 flex flex-wrap items-end justify-between gap-4 border-b border-line pb-5 print:mb-4 print:pb-3">
        <div>
          {brand?.logo && (
            <DataPicture dataUrl={brand.logo} className="mb-3 max-h-10 max-w-40 object-contain" />
          )}
          <h1 className="text-2xl leading-8 font-semibold tracking-tight md:text-[1.75rem] md:leading-9">
            {words.title}
          </h1>
          <p className="text-soft">{words.of(format.fullDay(week.from), format.fullDay(week.until))}</p>
          <p className="text-sm text-faint">
            {words.madeOn(name ?? words.product, format.fullDay(localDay(new Date())))}
          </p>
        </div>
        <Stepper week={week} />
      </header>
      {week.isRunning && (
        <p className="mb-5 rounded-lg bg-sunken px-4 py-2 text-sm text-soft">{words.running}</p>
      )}
      {data.isPending ? (
        <PageSkeleton />
      ) : data.isError ? (
        <ProblemNotice error={data.error} retry={data.refetch} />
      ) : (
        <Sheet week={week} data={data.data} />
      )}
    </div>
  )
}

function Stepper({ week }: { week: Week }) {
  const { t } = useI18n()
  const words = t.report
  const look = buttonClass({ kind: 'secondary', size: 'icon' })
  return (
    <nav aria-label={words.week} className="no-print flex gap-2">
      <Link to="/report" search={{ week: week.previous }} className={look} aria-label={words.previous}>
        <ChevronLeft className="size-4" aria-hidden="true" />
      </Link>
      {week.next !== null && (
        <Link to="/report" search={{ week: week.next }} className={look} aria-label={words.next}>
          <ChevronRight className="size-4" aria-hidden="true" />
        </Link>
      )}
      <Button kind="primary" className="h-9" onClick={() => window.print()}>
        <Printer className="size-4" aria-hidden="true" />
        {words.print}
      </Button>
    </nav>
  )
}
