import { parseSource, type Source } from './source.ts'

/** Which field of a signal comes from where. */
export type Mapping = Readonly<Record<string, Source>>

const words = (list: string): string[] => list.trim().split(/\s+/)

const fields = new Set(
  words(`
    kind id metric score touchpoint channel comment language employee team shop release occurredAt type severity issue value
    outcome customer.id customer.email customer.phone customer.anonymousId`),
)
const families = ['customer.traits.', 'attributes.', 'measures.']

const isField = (name: string): boolean =>
  fields.has(name) || families.some((family) => name.startsWith(family) && name.length > family.length)

/** The fields that may be mapped, as a person reads them. */
export const fieldNames = [...fields, ...families.map((family) => `${family}…`)].join(', ')

/** Reads `field=source` entries. @throws Error that says what to mend. */
export function parseMapping(entries: readonly string[]): Mapping {
  return Object.fromEntries(
    entries.map((entry): [string, Source] => {
      const at = entry.indexOf('=')
      const field = entry.slice(0, Math.max(0, at)).trim()
      if (at < 1) throw new Error(`${entry}: write field=column or field=const:value`)
      if (!isField(field)) throw new Error(`${entry}: there is no field "${field}". There are ${fieldNames}`)
      return [field, parseSource(entry.slice(at + 1))]
    }),
  )
}

/** The columns that a mapping wants and the file does not have. */
export function missingColumns(mapping: Mapping, header: readonly string[]): string[] {
  const wanted = Object.values(mapping).flatMap(({ column }) => column ?? [])
  return [...new Set(wanted)].filter((column) => !header.includes(column))
}

/** The same text for the same mapping, in whatever order it was told. */
export const canonical = (mapping: Mapping): string =>
  JSON.stringify(Object.entries(mapping).toSorted(([a], [b]) => (a < b ? -1 : 1)))
