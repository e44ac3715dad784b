import { useI18n } from '../../../i18n/context.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { constantOf, hasColumn, withConstant } from './mapping-edit.ts'

interface Props {
  entries: readonly string[]
  onChange: (entries: string[]) => void
}

/** What is the same in every row, where no column tells it: the metric, the touchpoint, the channel. */
export function Constants({ entries, onChange }: Props) {
  const { t } = useI18n()
  const words = t.imports.map
  const set = (field: string) => (event: { target: { value: string } }) =>
    onChange(withConstant(entries, field, event.target.value))

  return (
    <div className="mb-5 grid gap-4 sm:grid-cols-3">
      {!hasColumn(entries, 'metric') && (
        <Field label={words.metric}>
          {(control) => (
            <Select {...control} value={constantOf(entries, 'metric')} onChange={set('metric')}>
              <option value="">{words.noMetric}</option>
              {Object.entries(words.scales).map(([metric, scale]) => (
                <option key={metric} value={metric}>
                  {scale}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {!hasColumn(entries, 'touchpoint') && (
        <Field label={words.touchpoint}>
          {(control) => (
            <input
              {...control}
              value={constantOf(entries, 'touchpoint')}
              onChange={set('touchpoint')}
              maxLength={64}
              className={inputClass}
            />
          )}
        </Field>
      )}
      {!hasColumn(entries, 'channel') && (
        <Field label={words.channel}>
          {(control) => (
            <Select {...control} value={constantOf(entries, 'channel')} onChange={set('channel')}>
              <option value="">{words.noChannel}</option>
              {Object.entries(t.words.channel).map(([channel, name]) => (
                <option key={channel} value={channel}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  )
}
