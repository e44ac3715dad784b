import { useQuery } from '@tanstack/react-query'

import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { UsageChart } from '../../../charts/lazy.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { FiguresTable } from '../../../ui/figures-table.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { byDay, byEndpoint, monthlyDollars, type EndpointCost } from './cost.ts'

const DAYS = 30
const DAY_MS = 86_400_000
const SHOWN = 20

/** The ledger's days are UTC's. */
const lastDays = (now: Date): string[] =>
  Array.from({ length: DAYS }, (_, i) =>
    new Date(now.getTime() - (DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  )

export function UsagePage() {
  const { t, format } = useI18n()
  const words = t.usage
  const client = useClient()
  const days = lastDays(new Date())
  const usage = useQuery({
    queryKey: ['usage', days[0]],
    queryFn: ({ signal }) => client.call('listUsage', { query: { from: days[0] ?? '' } }, { signal }),
  })
  if (usage.isPending) return <ListSkeleton rows={4} className="h-24" />
  if (usage.isError) return <ProblemNotice error={usage.error} retry={usage.refetch} />
  const { items, total } = usage.data
  const daily = byDay(items, days)
  const dollars = monthlyDollars(total, DAYS)
  const columns = [words.day, words.requests, words.rowsRead, words.rowsWritten]
  const rows = daily.map((one) => [
    format.day(one.day),
    format.number(one.requests),
    format.number(one.rowsRead),
    format.number(one.rowsWritten),
  ])
  const figures = [
    { label: words.requests, value: format.number(total.requests) },
    { label: words.rowsRead, value: format.number(total.rowsRead) },
    { label: words.rowsWritten, value: format.number(total.rowsWritten) },
    { label: words.cost, value: words.dollars(format.number(dollars, 2)) },
  ]

  return (
    <div className="grid gap-6">
      <Card className="min-w-0 p-5" aria-labelledby="usage">
        <SectionHeading id="usage" title={words.title} intro={words.intro} />
        <dl className="mt-4 grid grid-cols-2 gap-4 lg:grid-cols-4">
          {figures.map(({ label, value }) => (
            <div key={label}>
              <dt className="text-sm text-soft">{label}</dt>
              <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 max-w-prose text-sm text-pretty text-soft">{words.plan}</p>
        <div className="mt-5">
          <ChartFrame title={words.chart} columns={columns} rows={rows}>
            <UsageChart days={daily} label={words.alternative(format.number(total.rowsWritten))} />
          </ChartFrame>
        </div>
      </Card>
      <Card className="min-w-0 p-5" aria-labelledby="endpoints">
        <SectionHeading id="endpoints" title={words.endpoints} intro={words.endpointsIntro} />
        <div className="mt-3">
          <FiguresTable<EndpointCost>
            rowsAre={words.endpoint}
            nameOf={({ endpoint }) => (
              <span className="font-mono text-xs font-normal break-all">{endpoint}</span>
            )}
            keyOf={({ endpoint }) => endpoint}
            rows={byEndpoint(items).slice(0, SHOWN)}
            columns={(['requests', 'rowsRead', 'rowsWritten'] as const).map((id) => ({
              id,
              label: words[id],
              cell: (one) => format.number(one[id]),
            }))}
          />
        </div>
      </Card>
    </div>
  )
}
