import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { useRef } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { Chip } from '../../ui/chip.tsx'
import { inputClass } from '../../ui/field.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import { statusFilters, tierFilters, type CasesSearch } from './url-state.ts'
import type { useMe } from './use-me.ts'

interface Props {
  value: CasesSearch
  me: ReturnType<typeof useMe>
  search: RefObject<HTMLInputElement | null>
  onChange: (change: { [K in keyof CasesSearch]?: CasesSearch[K] | undefined }) => void
}

const ALL = 'all'
const SETTLED_MS = 250

/** Which cases: chips and a search, all of it in the address. */
export function CaseFilters({ value, me, search, onChange }: Props) {
  const { t } = useI18n()
  const words = t.cases.filter
  const owners = [
    { value: ALL, label: words.anyOwner },
    ...(me.me ? [{ value: 'me', label: words.mine }] : []),
    { value: 'none', label: t.cases.unassigned },
    ...me.managers.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const owner = value.owner ?? ALL

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const seek = (text: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ query: text.trim() || undefined }), SETTLED_MS)
  }

  return (
    <div role="group" aria-label={words.label} className="no-print mb-4 flex flex-wrap items-center gap-2">
      <div className="relative w-full sm:w-56">
        <Search className="absolute top-2.5 left-3 size-4 text-faint" aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={value.query ?? ''}
          onChange={({ target }) => seek(target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
          className={`${inputClass} pl-9`}
        />
      </div>
      <Chip
        label={words.status}
        value={value.status ? t.words.status[value.status] : words.unresolved}
        isSet={value.status !== undefined}
        onClear={() => onChange({ status: undefined })}
      >
        {(close) => (
          <OptionList
            label={words.status}
            value={value.status ?? ALL}
            options={[
              { value: ALL, label: words.unresolved },
              ...statusFilters.map((status) => ({ value: status, label: t.words.status[status] })),
            ]}
            onChoose={(next) => {
              onChange({ status: statusFilters.find((status) => status === next) })
              close()
            }}
          />
        )}
      </Chip>
      <Chip
        label={t.cases.assignee}
        value={owners.find((option) => option.value === owner)?.label ?? words.anyOwner}
        isSet={value.owner !== undefined}
        onClear={() => onChange({ owner: undefined })}
      >
        {(close) => (
          <OptionList
            label={t.cases.assignee}
            value={owner}
            options={owners}
            onChoose={(next) => {
              onChange({ owner: next === ALL ? undefined : next })
              close()
            }}
          />
        )}
      </Chip>
      <Chip
        label={words.tier}
        value={value.tier ? t.words.tier[value.tier] : words.anyTier}
        isSet={value.tier !== undefined}
        onClear={() => onChange({ tier: undefined })}
      >
        {(close) => (
          <OptionList
            label={words.tier}
            value={value.tier ?? ALL}
            options={[
              { value: ALL, label: words.anyTier },
              ...tierFilters.map((tier) => ({ value: tier, label: t.words.tier[tier] })),
            ]}
            onChoose={(next) => {
              onChange({ tier: tierFilters.find((tier) => tier === next) })
              close()
            }}
          />
        )}
      </Chip>
      <button
        type="button"
        aria-pressed={value.overdue === true}
        onClick={() => onChange({ overdue: value.overdue ? undefined : true })}
        className="inline-flex h-9 items-center rounded-full border border-line bg-surface px-3.5 text-sm text-soft transition-colors hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
      >
        {words.overdue}
      </button>
    </div>
  )
}
