import { CLASSES } from './linear.ts'
import type { Linear } from './linear.ts'

/** A linear model as text: small, and the same on every machine. */
export interface Packed {
  buckets: number
  /** What one level of a gram weighs. */
  step: number
  /** Levels of negative and positive for each bucket, one character each; neutral is what makes their sum 0. */
  grams: string
  /** Weights of the dense inputs, `CLASSES` each. */
  dense: readonly number[]
}

/** Written as `#` to `[`, level 0 as `?`: no character among them needs an escape. */
export const MOST_LEVELS = 28
const ZERO = 63

/** Rounds the weights of grams to so many levels above 0 and as many below, of one character. */
export function pack({ buckets, hashed, dense }: Linear, levels: number): Packed {
  const centred = centre(hashed)
  const step = clipOf(centred) / levels
  const codes: number[] = []
  for (let at = 0; at < centred.length; at += CLASSES) {
    for (const weight of [centred[at] ?? 0, centred[at + 2] ?? 0]) {
      const level = Math.round(weight / step)
      codes.push(ZERO + Math.max(-levels, Math.min(levels, level)))
    }
  }
  return { buckets, step, grams: textOf(codes), dense: Array.from(dense, (one) => Number(one.toFixed(3))) }
}

/** The model of a packed text. */
export function unpack({ buckets, step, grams, dense }: Packed): Linear {
  const hashed = new Float32Array(buckets * CLASSES)
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const negative = (grams.charCodeAt(2 * bucket) - ZERO) * step
    const positive = (grams.charCodeAt(2 * bucket + 1) - ZERO) * step
    hashed[bucket * CLASSES] = negative
    hashed[bucket * CLASSES + 1] = -negative - positive
    hashed[bucket * CLASSES + 2] = positive
  }
  return { buckets, hashed, dense: Float32Array.from(dense) }
}

/** Only differences between classes count: the three weights of a bucket are moved to a sum of 0. */
function centre(hashed: Float32Array): Float32Array {
  const centred = Float32Array.from(hashed)
  for (let at = 0; at < centred.length; at += CLASSES) {
    const mean = ((centred[at] ?? 0) + (centred[at + 1] ?? 0) + (centred[at + 2] ?? 0)) / CLASSES
    for (let label = 0; label < CLASSES; label += 1) centred[at + label] = (centred[at + label] ?? 0) - mean
  }
  return centred
}

/** The weight that one in a thousand exceeds, so that a few strong grams do not make the others coarse. */
function clipOf(weights: Float32Array): number {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted()
  return sizes[Math.floor(sizes.length * 0.999)] ?? 1
}

function textOf(codes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096))
  return text
}
