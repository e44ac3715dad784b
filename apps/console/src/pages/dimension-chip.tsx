import { useQuery } from '@tanstack/react-query'
import { channelSchema } from '@vigia/contracts/vocabulary'

import { groupKeysQuery } from '../api/queries.ts'
import { useI18n } from '../i18n/context.tsx'
import type { Messages } from '../i18n/messages/index.ts'
import { nameIn } from '../i18n/names.ts'
import { useClient } from '../session/session.tsx'
import { Chip } from '../ui/chip.tsx'
import { OptionList } from '../ui/option-list.tsx'
import { ListSkeleton } from '../ui/skeleton.tsx'

type Dimension = 'segment' | 'channel' | 'touchpoint'

interface Props {
  dimension: Dimension
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A value of a dimension as people call it: segments are the organization's own words. */
export const dimensionName = (t: Messages, dimension: Dimension, key: string): string =>
  dimension === 'segment' ? key : nameIn(dimension === 'channel' ? t.words.channel : t.words.touchpoint, key)

/** Whose answers, by one dimension; what there is to choose is asked only once it opens. */
export function DimensionChip({ dimension, value, onChange }: Props) {
  const { t } = useI18n()
  const everybody = t.filters.all[dimension]
  return (
    <Chip
      label={t.filters[dimension]}
      value={value === undefined ? everybody : dimensionName(t, dimension, value)}
      isSet={value !== undefined}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <Choices
          dimension={dimension}
          value={value}
          onChange={(next) => {
            onChange(next)
            close()
          }}
        />
      )}
    </Chip>
  )
}

function Choices({ dimension, value, onChange }: Props) {
  const { t } = useI18n()
  const client = useClient()
  const keys = useQuery({ ...groupKeysQuery(client, dimension), enabled: dimension !== 'channel' })
  const known = dimension === 'channel' ? channelSchema.options : keys.data

  if (keys.isError) return <p className="px-3 py-4 text-center text-soft">{t.filters.failed}</p>
  if (!known) return <ListSkeleton rows={4} className="h-7" />
  const options = known
    .map((key) => ({ value: key, label: dimensionName(t, dimension, key) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <OptionList
      label={t.filters[dimension]}
      value={value ?? ''}
      options={[{ value: '', label: t.filters.all[dimension] }, ...options]}
      onChoose={(next) => onChange(next === '' ? undefined : next)}
    />
  )
}
