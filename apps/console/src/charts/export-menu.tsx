import type { Cell } from '@vigia/domain/exports'
import { Download, FileImage, FileSpreadsheet, Image as Picture } from 'lucide-react'
import type { RefObject } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { localDay } from '../i18n/time.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { useNotify } from '../ui/toast.tsx'
import { csvText, fileName, saveFile } from './files.ts'

/** What a spreadsheet gets: numbers as numbers, so that it can go on reckoning. */
export interface ChartData {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}

interface Props {
  title: string
  /** Where the drawing is; without one on screen only its numbers can be kept. */
  place: RefObject<HTMLElement | null>
  hasDrawing: boolean
  data: ChartData
}

const area = (svg: SVGSVGElement): number => svg.clientWidth * svg.clientHeight

/** The largest drawing in a place: icons of buttons are drawings too. */
export function drawingIn(place: HTMLElement | null): SVGSVGElement | null {
  const all = [...(place?.querySelectorAll('svg') ?? [])].filter((svg) => !svg.closest('button'))
  return all.toSorted((a, b) => area(b) - area(a))[0] ?? null
}

/** Keeps a chart as SVG, PNG (two pixels to the point) or CSV, made in the browser without a request. */
export function ExportMenu({ title, place, hasDrawing, data }: Props) {
  const { t } = useI18n()
  const notify = useNotify()
  const words = t.common.export

  const keep = async (ending: 'svg' | 'png' | 'csv') => {
    const name = fileName(title, localDay(new Date()), ending)
    if (ending === 'csv') {
      return saveFile(name, new Blob([csvText(data.columns, data.rows)], { type: 'text/csv;charset=utf-8' }))
    }
    const drawing = drawingIn(place.current)
    if (!drawing) throw new Error('Nothing is drawn yet')
    const { pngOf, svgOf, svgText } = await import('./picture.ts')
    const told = drawing.closest('[role="img"]')?.getAttribute('aria-label') ?? title
    const picture = svgOf(drawing, title, told)
    return saveFile(
      name,
      ending === 'png' ? await pngOf(picture) : new Blob([svgText(picture)], { type: 'image/svg+xml' }),
    )
  }
  const choose = (ending: 'svg' | 'png' | 'csv') => () => {
    keep(ending).catch(() => notify({ tone: 'bad', title: words.failed }))
  }

  return (
    <Menu
      label={`${words.label}: ${title}`}
      trigger={
        <Button kind="quiet" size="icon" className="size-8" aria-label={`${words.label}: ${title}`}>
          <Download className="size-3.5" aria-hidden="true" />
        </Button>
      }
      entries={[
        { label: words.png, icon: Picture, onSelect: choose('png'), disabled: !hasDrawing },
        { label: words.svg, icon: FileImage, onSelect: choose('svg'), disabled: !hasDrawing },
        { label: words.csv, icon: FileSpreadsheet, onSelect: choose('csv') },
      ]}
    />
  )
}
