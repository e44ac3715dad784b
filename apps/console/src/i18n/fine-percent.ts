import type { Format } from './format.ts'

/** A share of 0 to 1 as percent, with a tenth where it is under `below`: 12 %, 0,7 %. */
export const finePercent = (share: number, below: number, format: Format): string =>
  new Intl.NumberFormat(format.locale, {
    style: 'percent',
    maximumFractionDigits: share > 0 && share < below ? 1 : 0,
  }).format(share)
