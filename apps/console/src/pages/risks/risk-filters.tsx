import type { RiskTotals } from '@vigia/contracts/risks'

import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { riskTiers } from '../url-state.ts'
import type { RisksView } from './url-state.ts'
import { isFiltered, riskOrders } from './url-state.ts'

interface Props {
  view: RisksView
  totals: RiskTotals | undefined
  onLook: (view: RisksView) => void
}

const ALL = ''

/** The view with one part of it as given, or without that part. */
const changed = <K extends keyof RisksView>(
  view: RisksView,
  part: K,
  to: RisksView[K] | undefined,
): RisksView => {
  const { [part]: _, ...rest } = view
  return (to === undefined ? rest : { ...rest, [part]: to }) as RisksView
}

/** Whom the list is about, as chips, and what comes first. */
export function RiskFilters({ view, totals, onLook }: Props) {
  const { t } = useI18n()
  const words = t.risks.filters
  const segments = (totals?.segments ?? []).flatMap(({ segment }) => (segment ? [segment] : []))
  const known = view.segment && !segments.includes(view.segment) ? [view.segment, ...segments] : segments

  return (
    <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div role="group" aria-label={words.label} className="flex flex-wrap items-center gap-2">
        <Choice
          label={words.tier}
          value={view.tier}
          all={words.allTiers}
          options={riskTiers.map((tier) => ({ value: tier, label: t.words.tier[tier] }))}
          onChange={(tier) => onLook(changed(view, 'tier', tier))}
        />
        <Choice
          label={words.segment}
          value={view.segment}
          all={words.allSegments}
          options={known.map((segment) => ({ value: segment, label: segment }))}
          onChange={(segment) => onLook(changed(view, 'segment', segment))}
        />
        <Choice
          label={words.case}
          value={view.case}
          all={words.anyCase}
          options={(['none', 'open'] as const).map((value) => ({ value, label: words.cases[value] }))}
          onChange={(value) => onLook(changed(view, 'case', value))}
        />
        <Choice
          label={words.issue}
          value={view.issue}
          all={words.anyIssue}
          options={[{ value: 'open' as const, label: words.openIssue }]}
          onChange={(issue) => onLook(changed(view, 'issue', issue))}
        />
        {isFiltered(view) && (
          <Button kind="quiet" size="small" onClick={() => onLook(view.order ? { order: view.order } : {})}>
            {words.clear}
          </Button>
        )}
      </div>
      <Segmented
        label={words.order}
        value={view.order ?? 'savable'}
        options={riskOrders.map((value) => ({ value, label: words.orders[value] }))}
        onChange={(order) => onLook(changed(view, 'order', order === 'probability' ? order : undefined))}
        small
      />
    </div>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T | undefined
  all: string
  options: readonly { value: T; label: string }[]
  onChange: (value: T | undefined) => void
}

function Choice<T extends string>({ label, value, all, options, onChange }: ChoiceProps<T>) {
  return (
    <Chip
      label={label}
      value={options.find((option) => option.value === value)?.label ?? all}
      isSet={value !== undefined}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <OptionList<string>
          label={label}
          value={value ?? ALL}
          options={[{ value: ALL, label: all }, ...options]}
          onChoose={(next) => {
            onChange(options.find((option) => option.value === next)?.value)
            close()
          }}
        />
      )}
    </Chip>
  )
}
