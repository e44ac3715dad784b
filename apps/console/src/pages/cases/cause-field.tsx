import { useI18n } from '../../i18n/context.tsx'
import { Field, Select } from '../../ui/field.tsx'

/** What brought it about: the themes, by their names. */
export function CauseField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t, format } = useI18n()
  const themes = Object.entries(t.words.theme).toSorted(([, a], [, b]) => a.localeCompare(b, format.locale))
  return (
    <Field label={t.cases.fields.causeAsked}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t.cases.fields.unknownCause}</option>
          {themes.map(([id, name]) => (
            <option key={id} value={id}>
              {name.charAt(0).toUpperCase() + name.slice(1)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
