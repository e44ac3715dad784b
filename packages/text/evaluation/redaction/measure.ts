import { redact } from '../../src/redaction/index.ts'
import type { Crafted, Kind } from './comment.ts'

export const kinds = ['email', 'phone', 'card', 'iban', 'national_id'] as const satisfies readonly Kind[]

export interface Counts {
  present: number
  /** Gone from the text, whole. */
  found: number
  /** Replaced although it was nobody's, or by the name of another kind. */
  wrong: number
}

export interface Measured {
  byKind: Record<Kind, Counts>
  total: Counts & { recall: number; precision: number }
  misses: string[]
  wrongs: string[]
}

const count = (text: string, kind: Kind): number => text.split(`[${kind}]`).length - 1

/** How much of what is personal in `comments` is taken out, and how much that is not. */
export function measure(comments: readonly Crafted[]): Measured {
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, { present: 0, found: 0, wrong: 0 }]),
  ) as Record<Kind, Counts>
  const misses: string[] = []
  const wrongs: string[] = []
  for (const { text, personal } of comments) {
    const { text: after } = redact(text)
    for (const { kind, text: value } of personal) {
      byKind[kind].present += 1
      if (after.includes(value)) misses.push(text)
      else byKind[kind].found += 1
    }
    for (const kind of kinds) {
      const extra = count(after, kind) - personal.filter((each) => each.kind === kind).length
      if (extra <= 0) continue
      byKind[kind].wrong += extra
      wrongs.push(`${text}  →  ${after}`)
    }
  }
  const sum = (name: keyof Counts) => kinds.reduce((total, kind) => total + byKind[kind][name], 0)
  const [present, found, wrong] = [sum('present'), sum('found'), sum('wrong')]
  const total = { present, found, wrong, recall: found / present, precision: found / (found + wrong) }
  return { byKind, total, misses, wrongs }
}
