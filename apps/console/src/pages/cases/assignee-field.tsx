import { useI18n } from '../../i18n/context.tsx'
import { Field, inputClass, Select } from '../../ui/field.tsx'

interface Props {
  managers: readonly { id: string; name: string; active: boolean }[]
  value: string
  onChange: (value: string) => void
  /** For many at once; else a name will do where there are no managers yet. */
  onlyManagers: boolean
}

/** Who shall own it: one of the managers, or somebody by name while there are none. */
export function AssigneeField({ managers, value, onChange, onlyManagers }: Props) {
  const { t } = useI18n()
  const active = managers.filter((manager) => manager.active)
  if (active.length === 0 && onlyManagers) return <p className="text-sm text-soft">{t.cases.noManagers}</p>
  return (
    <Field label={t.cases.fields.assignee}>
      {(control) =>
        active.length > 0 ? (
          <Select {...control} required value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="" disabled>
              {t.cases.fields.choose}
            </option>
            {active.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <input
            {...control}
            required
            maxLength={80}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            className={inputClass}
          />
        )
      }
    </Field>
  )
}
