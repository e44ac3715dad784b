import { redact } from '@vigia/text/redaction'

type Counts = Record<string, number>

/** Words of other tools without personal data, and how much of each kind was taken out: done before anything is kept. */
export function redactDeep(value: unknown, counts: Counts, depth = 0): unknown {
  if (typeof value === 'string') {
    const { text, redacted } = redact(value)
    for (const [kind, n] of Object.entries(redacted)) counts[kind] = (counts[kind] ?? 0) + n
    return text
  }
  if (typeof value !== 'object' || value === null) return value
  if (depth > 4) return null
  if (Array.isArray(value)) return value.map((each) => redactDeep(each, counts, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, redactDeep(each, counts, depth + 1)]),
  )
}
