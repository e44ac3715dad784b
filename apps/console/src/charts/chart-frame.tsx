import { ChartLine, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import type { ChartData } from './export-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import { NumbersTable } from './numbers-table.tsx'

interface Props {
  title: string
  /** The numbers as a table, as people read them; the first column names the row. */
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** The numbers as a spreadsheet takes them; what the table says, where it is not given. */
  data?: ChartData
  /** As low as the drawing beside which it stands, where a taller table would pull its neighbours apart. */
  compact?: boolean
  /** What stands beside the switch, under the drawing. */
  aside?: ReactNode
  /** The drawing: an SVG inside a `role="img"` whose label says what it shows. */
  children: ReactNode
}

/** A drawing, the same numbers as a table one switch apart, and both to keep: SVG, PNG, CSV. */
export function ChartFrame({ title, columns, rows, data, compact = false, aside, children }: Props) {
  const { t } = useI18n()
  const [asTable, setAsTable] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const Icon = asTable ? ChartLine : Table2

  return (
    <figure aria-label={title} className="m-0">
      <div ref={place}>{asTable ? <NumbersTable {...{ title, columns, rows, compact }} /> : children}</div>
      <div className="mt-1 flex min-h-8 items-center justify-between gap-3">
        <div className="min-w-0 text-xs text-faint">{aside}</div>
        <div className="no-print -mr-2 flex shrink-0">
          <Button
            kind="quiet"
            size="icon"
            className="size-8"
            aria-pressed={asTable}
            aria-label={`${t.common.showTable}: ${title}`}
            title={asTable ? t.common.showChart : t.common.showTable}
            onClick={() => setAsTable(!asTable)}
          >
            <Icon className="size-3.5" aria-hidden="true" />
          </Button>
          <ExportMenu title={title} place={place} hasDrawing={!asTable} data={data ?? { columns, rows }} />
        </div>
      </div>
    </figure>
  )
}
