import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { OptionList } from '../ui/option-list.tsx'
import { DimensionChip } from './dimension-chip.tsx'
import type { Filters } from './filters.ts'
import { comparisons } from './filters.ts'
import { PeriodChip } from './period-chip.tsx'

export type FilterKind = 'period' | 'compare' | 'segment' | 'channel' | 'touchpoint'

interface Props {
  value: Filters
  /** Gets all filters as they should be in the address: those that are the default are left out. */
  onChange: (next: Filters) => void
  /** Which a page can answer. */
  show?: readonly FilterKind[]
}

const all: readonly FilterKind[] = ['period', 'compare', 'segment', 'channel', 'touchpoint']
const whose = ['segment', 'channel', 'touchpoint'] as const

/** Which period, against which, and whose answers: chips whose state is the address. */
export function FilterBar({ value, onChange, show = all }: Props) {
  const { t } = useI18n()
  const { compare = 'previous' } = value
  const words = t.filters

  const without = (...names: (keyof Filters)[]): Filters =>
    Object.fromEntries(Object.entries(value).filter(([name]) => !names.some((gone) => gone === name)))

  return (
    <div
      role="group"
      aria-label={words.label}
      className="no-print -mx-4 mb-6 flex items-center gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
    >
      {show.includes('period') && (
        <PeriodChip
          value={value}
          onChange={(period) => onChange({ ...without('days', 'from', 'until'), ...period })}
        />
      )}
      {show.includes('compare') && (
        <Chip label={words.compare} value={words.versus[compare]} isSet={compare !== 'previous'}>
          {(close) => (
            <OptionList
              label={words.compare}
              value={compare}
              options={comparisons.map((option) => ({ value: option, label: words.with[option] }))}
              onChoose={(next) => {
                onChange({ ...without('compare'), ...(next === 'previous' ? {} : { compare: next }) })
                close()
              }}
            />
          )}
        </Chip>
      )}
      {whose
        .filter((dimension) => show.includes(dimension))
        .map((dimension) => (
          <DimensionChip
            key={dimension}
            dimension={dimension}
            value={value[dimension]}
            onChange={(next) =>
              onChange({ ...without(dimension), ...(next === undefined ? {} : { [dimension]: next }) })
            }
          />
        ))}
      {whose.some((dimension) => value[dimension] !== undefined) && (
        <Button kind="quiet" size="small" onClick={() => onChange(without(...whose))}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}
