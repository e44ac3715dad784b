import type { Texts } from '../signals/index.ts'
import type { WeighedReason } from './input.ts'
import { both, clipBoth, counted } from './wording.ts'

const longestReason = 240

/** What a sentence says in brackets, joined to the brackets that it may end with. */
const bracketed = (sentence: string, more: string): string =>
  sentence.endsWith(')') ? `${sentence.slice(0, -1)}; ${more})` : `${sentence} (${more})`

/** A reason with what it weighs, in whole percentage points; less than half a point is not worth a number. */
export function weighedReason({ text, points }: WeighedReason): Texts {
  const { es, en } = clipBoth(text, longestReason)
  const whole = Math.round(points ?? 0)
  if (whole < 1) return both(es, en)
  return both(
    bracketed(es, `+${counted(whole, 'punto', 'puntos')}`),
    bracketed(en, `+${counted(whole, 'point', 'points')}`),
  )
}
