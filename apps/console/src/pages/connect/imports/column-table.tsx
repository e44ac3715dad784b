import { useI18n } from '../../../i18n/context.tsx'
import { Select } from '../../../ui/field.tsx'
import {
  attributeOf,
  columnFields,
  fieldsOfColumn,
  isAttribute,
  isMappable,
  withColumn,
} from './mapping-edit.ts'

interface Props {
  columns: readonly string[]
  examples: ReadonlyMap<string, string[]>
  entries: readonly string[]
  onChange: (entries: string[]) => void
}

const ATTRIBUTE = 'attribute'
const SPECIAL = 'special'

/** One row for each column of the file: its name, what stands in it, and what it becomes. */
export function ColumnTable({ columns, examples, entries, onChange }: Props) {
  const { t } = useI18n()
  const words = t.imports.map
  const choose = (column: string, value: string) => {
    if (value === SPECIAL) return
    const field = value === ATTRIBUTE ? attributeOf(column) : value
    onChange(withColumn(entries, column, field === '' ? null : field))
  }

  return (
    <ul className="divide-y divide-line border-y border-line">
      {columns.map((column) => {
        const [field = '', ...more] = fieldsOfColumn(entries, column)
        const known = columnFields.find((one) => one === field)
        const value =
          more.length > 0 ? SPECIAL : isAttribute(field) ? ATTRIBUTE : (known ?? (field ? SPECIAL : ''))
        return (
          <li
            key={column}
            className="grid items-center gap-x-4 gap-y-1.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_14rem]"
          >
            <span className="font-medium break-words">{column}</span>
            <span className="truncate text-sm text-soft" dir="auto">
              {(examples.get(column) ?? []).join(' · ') || '—'}
            </span>
            <Select
              aria-label={words.becomes(column)}
              value={value}
              disabled={!isMappable(column)}
              onChange={(event) => choose(column, event.target.value)}
            >
              <option value="">{words.unused}</option>
              {columnFields.map((one) => (
                <option key={one} value={one}>
                  {words.fields[one]}
                </option>
              ))}
              <option value={ATTRIBUTE}>{words.attribute}</option>
              {value === SPECIAL && (
                <option value={SPECIAL}>{words.special([field, ...more].join(', '))}</option>
              )}
            </Select>
          </li>
        )
      })}
    </ul>
  )
}
