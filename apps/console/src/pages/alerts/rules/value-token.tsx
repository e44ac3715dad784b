import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import type { Condition, Field, Value } from './draft.ts'
import { fieldTokenClass, numberClass } from './token.ts'
import { ValueList } from './value-list.tsx'
import { aboutOf, keptNumber, shownNumber, valueName } from './words.ts'

interface Props {
  field: Field
  condition: Condition
  /** What the organization is known to call things, for a field that takes names. */
  known: readonly string[]
  onChange: (value: Value) => void
  /** The id of the words that say what is wrong. */
  fault: string | undefined
}

/** The value of a condition, as the control that its kind wants. */
export function ValueToken({ field, condition: { op, value }, known, onChange, fault }: Props) {
  const { t, language } = useI18n()
  const label = t.rules.builder.value(aboutOf(field, language))
  const nameOf = (each: string) => valueName(t, field, each, language)
  const shared = {
    'aria-label': label,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault,
    className: fieldTokenClass,
  }

  if (field.kind === 'number')
    return <NumberToken {...{ field, shared }} value={Number(value)} onChange={onChange} />
  if (field.kind === 'flag')
    return (
      <select {...shared} value={String(value)} onChange={({ target }) => onChange(target.value === 'true')}>
        <option value="true">{t.rules.builder.yes}</option>
        <option value="false">{t.rules.builder.no}</option>
      </select>
    )
  if (op === 'one_of' || op === 'contains')
    return (
      <ValueList
        label={label}
        values={Array.isArray(value) ? value : []}
        known={field.kind === 'choice' ? field.values : known}
        isOpen={field.kind !== 'choice'}
        {...{ nameOf, onChange, fault }}
      />
    )
  if (field.kind === 'choice')
    return (
      <select {...shared} value={String(value)} onChange={({ target }) => onChange(target.value)}>
        {field.values.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    )
  return <NameToken {...{ known, nameOf, onChange, shared }} value={String(value)} />
}

interface TokenProps {
  shared: {
    'aria-label': string
    'aria-invalid': boolean
    'aria-describedby': string | undefined
    className: string
  }
}

function NumberToken({
  field,
  value,
  onChange,
  shared,
}: TokenProps & { field: Field; value: number; onChange: (value: Value) => void }) {
  return (
    <input
      {...shared}
      type="number"
      inputMode="decimal"
      step={field.isInteger ? 1 : 'any'}
      className={`${shared.className} ${numberClass}`}
      value={Number.isNaN(value) ? '' : shownNumber(field, value)}
      onChange={({ target }) => onChange(keptNumber(field, target.valueAsNumber))}
    />
  )
}

/** A name of the organization's own, with those that are known to choose from. */
function NameToken({
  known,
  value,
  nameOf,
  onChange,
  shared,
}: TokenProps & {
  known: readonly string[]
  value: string
  nameOf: (value: string) => string
  onChange: (value: Value) => void
}) {
  const { t } = useI18n()
  const id = useId()
  return (
    <>
      <input
        {...shared}
        className={`${shared.className} min-w-24`}
        list={id}
        maxLength={200}
        placeholder={t.rules.builder.choose}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={id}>
        {known.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </datalist>
    </>
  )
}
