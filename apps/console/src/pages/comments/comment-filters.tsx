import { useI18n } from '../../i18n/context.tsx'
import { capitalized, nameIn } from '../../i18n/names.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import { DimensionChip } from '../dimension-chip.tsx'
import { PeriodChip } from '../period-chip.tsx'
import { sameDays } from '../span.ts'
import { bandNames } from './bands.ts'
import type { CommentsSearch } from './url-state.ts'
import { caseFilters, moods } from './url-state.ts'

type Kind = 'theme' | 'mood' | 'about' | 'emotion' | 'language' | 'band' | 'case'

interface Props {
  value: CommentsSearch
  /** Gets all filters as they should be in the address. */
  onChange: (next: CommentsSearch) => void
}

const without = (search: CommentsSearch, ...names: (keyof CommentsSearch)[]): CommentsSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !names.some((gone) => gone === name)))

const named = (known: Record<string, string>) => (key: string) => capitalized(nameIn(known, key))

const whose = ['touchpoint', 'channel'] as const

/** Everything that comments can be chosen by, as chips. */
export function CommentFilters({ value, onChange }: Props) {
  const { t } = useI18n()
  const words = t.comments
  const chips = {
    theme: { keys: Object.keys(t.words.theme), name: named(t.words.theme) },
    about: { keys: moods, name: named(words.about) },
    mood: { keys: moods, name: named(words.mood) },
    emotion: { keys: Object.keys(t.words.emotion), name: named(t.words.emotion) },
    band: { keys: bandNames, name: named(words.band) },
    language: { keys: ['es', 'en'], name: named(words.language) },
    case: { keys: caseFilters, name: named(words.case) },
  } satisfies Record<Kind, { keys: readonly string[]; name: (key: string) => string }>
  const shown = (['theme', 'about', 'mood', 'emotion', 'band', 'case', 'language'] as const).filter(
    (kind) => kind !== 'about' || value.about !== undefined || value.theme !== undefined,
  )
  const set = (kind: Kind | (typeof whose)[number], next: string | undefined) =>
    onChange({ ...without(value, kind), ...(next === undefined ? {} : { [kind]: next }) })
  const isFiltered = [...shown, ...whose].some((kind) => value[kind] !== undefined)

  return (
    <div
      role="group"
      aria-label={words.filters.label}
      className="no-print relative -mx-4 mb-4 flex items-center gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
    >
      <PeriodChip
        value={value}
        onChange={(period) => onChange({ ...without(value, 'days', 'from', 'until'), ...period })}
      />
      {shown.map((kind) => (
        <ChoiceChip
          key={kind}
          label={words.filters[kind]}
          all={words.filters.all[kind]}
          value={value[kind]}
          {...chips[kind]}
          onChange={(next) => set(kind, next)}
        />
      ))}
      {whose.map((dimension) => (
        <DimensionChip
          key={dimension}
          dimension={dimension}
          value={value[dimension]}
          onChange={(next) => set(dimension, next)}
        />
      ))}
      {isFiltered && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => onChange({ ...sameDays(value), ...(value.query ? { query: value.query } : {}) })}
        >
          {words.filters.clear}
        </Button>
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  all: string
  value: string | undefined
  keys: readonly string[]
  name: (key: string) => string
  onChange: (value: string | undefined) => void
}

function ChoiceChip({ label, all, value, keys, name, onChange }: ChoiceProps) {
  // A theme that was mined, or an emotion of another version, is in the address alone.
  const known = value === undefined || keys.includes(value) ? keys : [...keys, value]
  const options = [{ value: '', label: all }, ...known.map((key) => ({ value: key, label: name(key) }))]
  return (
    <Chip
      label={label}
      value={value === undefined ? all : name(value)}
      isSet={value !== undefined}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <OptionList
          label={label}
          value={value ?? ''}
          options={options}
          onChoose={(next) => {
            onChange(next === '' ? undefined : next)
            close()
          }}
        />
      )}
    </Chip>
  )
}
