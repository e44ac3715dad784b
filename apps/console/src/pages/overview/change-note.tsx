import type { MetricAnswer } from '@vigia/contracts/metrics'
import { Minus, TrendingDown, TrendingUp } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import type { Unit } from '../../i18n/metric-text.ts'
import { changeInWords, differenceText } from '../../i18n/metric-text.ts'
import { classes } from '../../ui/classes.ts'
import type { CompareWith } from '../filters.ts'

const icons = { up: TrendingUp, down: TrendingDown, same: Minus } as const

interface Props {
  comparison: MetricAnswer['comparison']
  unit: Unit
  /** With what it was compared. */
  against: Exclude<CompareWith, 'none'>
}

/** "+4, not significant": only a significant change is coloured, for the rest may be chance. */
export function ChangeNote({ comparison, unit, against }: Props) {
  const { t, format } = useI18n()
  const words = t.overview.change
  const change = changeInWords(comparison, unit, words, format)
  if (!change) return null

  const Icon = icons[change.direction]
  const tone = !change.significant
    ? 'text-soft'
    : change.direction === 'up'
      ? 'text-good-ink font-medium'
      : 'text-bad-ink font-medium'
  const bounds = comparison?.interval
  const detail =
    bounds &&
    words.uncertainty(
      differenceText(bounds.low, unit, format),
      differenceText(bounds.high, unit, format),
      format.percent(bounds.level),
    )

  return (
    <p
      className="mt-2 flex flex-wrap items-center gap-x-1.5 text-sm tabular-nums"
      title={detail ?? undefined}
    >
      <span className={classes('inline-flex items-center gap-1.5', tone)}>
        <Icon className="size-4 shrink-0" aria-hidden="true" />
        {change.text}
      </span>
      {comparison?.difference !== null && <span className="text-faint">{words.against[against]}</span>}
    </p>
  )
}
