/** A mapping as the API takes it: `field=column`, `field=column{bad:1}`, `field=const:value`. */
export type Entries = readonly string[]

/** What a column of a file can be, as a person would look for it. */
export const columnFields = [
  'score',
  'comment',
  'occurredAt',
  'customer.id',
  'customer.email',
  'customer.phone',
  'customer.traits.name',
  'customer.traits.segment',
  'touchpoint',
  'channel',
  'metric',
  'employee',
  'team',
  'shop',
  'language',
  'release',
  'type',
  'severity',
  'issue',
  'value',
  'outcome',
  'id',
] as const
export type ColumnField = (typeof columnFields)[number]

const OWN = 'attributes.'

const fieldOf = (entry: string): string => entry.slice(0, entry.indexOf('='))
const sourceOf = (entry: string): string => entry.slice(entry.indexOf('=') + 1)
const isConstant = (entry: string): boolean => sourceOf(entry).startsWith('const:')
const columnOf = (entry: string): string | null =>
  isConstant(entry) ? null : (/^[^{}|]+/.exec(sourceOf(entry))?.[0].trim() ?? null)

/** Everything that a column becomes: mostly one field, or none. */
export const fieldsOfColumn = (entries: Entries, column: string): string[] =>
  entries.filter((entry) => columnOf(entry) === column).map(fieldOf)

/** The constant of a field, `''` for none. */
export const constantOf = (entries: Entries, field: string): string => {
  const found = entries.find((entry) => fieldOf(entry) === field && isConstant(entry))
  return found ? sourceOf(found).slice('const:'.length) : ''
}

export const hasColumn = (entries: Entries, field: string): boolean =>
  entries.some((entry) => fieldOf(entry) === field && !isConstant(entry))

/** A name for a column that is kept as the organization's own attribute. */
export const attributeOf = (column: string): string =>
  `${OWN}${column
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 50)}`

export const isAttribute = (field: string): boolean => field.startsWith(OWN)

/** The column becomes `field` and nothing else, or nothing; whatever was that field before no longer is. */
export function withColumn(entries: Entries, column: string, field: string | null): string[] {
  const kept = entries.filter(
    (entry) => columnOf(entry) !== column && (field === null || fieldOf(entry) !== field),
  )
  return field === null ? kept : [...kept, `${field}=${column}`]
}

/** The field is `value` for all rows; `''` takes the constant away. */
export function withConstant(entries: Entries, field: string, value: string): string[] {
  const kept = entries.filter((entry) => fieldOf(entry) !== field)
  return value.trim() === '' ? kept : [...kept, `${field}=const:${value.trim()}`]
}

/** One entry a line, for those who would rather write. */
export const linesOf = (entries: Entries): string => entries.join('\n')
export const entriesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Such a column's name means something else in a mapping and cannot be written in one. */
export const isMappable = (column: string): boolean => column !== '' && !/[{}|]/.test(column)
