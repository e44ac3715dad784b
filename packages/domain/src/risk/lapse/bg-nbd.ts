import type { BgNbd } from '../model.ts'

/** A customer's purchases on different days: repeats after the first, days from the first to the last, and until now. */
export interface PurchaseHistory {
  x: number
  tx: number
  T: number
}

/** CDNOW's customers, as Fader, Hardie & Lee (2005) estimated them in weeks; here in days. */
export const defaultBgNbd: BgNbd = { r: 0.243, alpha: 4.414 * 7, a: 0.793, b: 2.426 }

/**
 * P(alive), 0 to 1: that a customer with `x` repeat purchases, the last `tx` after the first, has not stopped buying by
 * `T`. 1 without a repeat. Fader, Hardie & Lee 2005, Marketing Science 24(2); any unit of time, the parameters' own.
 */
export function probabilityAlive(x: number, tx: number, T: number, { r, alpha, a, b }: BgNbd): number {
  if (x <= 0) return 1
  const longer = (r + x) * Math.log((alpha + T) / (alpha + tx))
  return 1 / (1 + (a / (b + x - 1)) * Math.exp(longer))
}

/** That such a customer buys again within `days`, 0 to 1: P(alive) times the chance of a purchase while alive. */
export function chanceOfReturn({ x, tx, T }: PurchaseHistory, days: number, model: BgNbd): number {
  const { r, alpha } = model
  const none = Math.exp((r + x) * Math.log((alpha + T) / (alpha + T + days)))
  return probabilityAlive(x, tx, T, model) * (1 - none)
}
