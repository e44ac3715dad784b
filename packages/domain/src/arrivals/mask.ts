/** What cannot tell who somebody is, by the name of its field in lower case without signs. */
const plainFields = new Set(
  `kind type event touchpoint channel metric language locale timestamp time sentat occurredat originaltimestamp createdat
  updatedat submittedat status action topic eventtype fieldtype sourcetype surveyid survey questionid fieldid formid
  version specversion datacontenttype source finished complete library name.library opensissue outcome severity score
  rating step tool currency`.split(/\s+/),
)

const longestText = 48
const mostEntries = 40
const deepest = 6

const fieldOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9.]/g, '')

const isPlain = (name: string, parent: string): boolean =>
  plainFields.has(fieldOf(name)) || plainFields.has(`${fieldOf(name)}.${fieldOf(parent)}`)

/** A text as nothing but its beginning and length: `An… (14)`. */
export const maskText = (text: string): string =>
  text.length <= 2 ? '…' : `${text.slice(0, text.length > 8 ? 2 : 1)}… (${text.length})`

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)

/** A number of seven digits or more may be a phone, a document or an account; a score, a price or a wait is not. */
const maskNumber = (value: number): number | string =>
  Math.abs(value) >= 1_000_000 ? maskText(String(value)) : value

/** The shape of what somebody sent, for whoever connects a tool: names and small numbers stay, what could tell who somebody is does not. */
export function maskBody(value: unknown, name = '', parent = '', depth = 0): unknown {
  if (typeof value === 'string')
    return isPlain(name, parent) || isMoment(value) ? value.slice(0, longestText) : maskText(value)
  if (typeof value === 'number') return isPlain(name, parent) ? value : maskNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return '…'
  if (Array.isArray(value)) {
    const shown = value.slice(0, 3).map((entry) => maskBody(entry, name, parent, depth + 1))
    return value.length > 3 ? [...shown, `… (${value.length})`] : shown
  }
  const entries = Object.entries(value).slice(0, mostEntries)
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      // A name with an @ or many digits is somebody's, not a field's.
      /@|\d{5,}/.test(key) ? maskText(key) : key.slice(0, longestText),
      maskBody(entry, key, name, depth + 1),
    ]),
  )
}
