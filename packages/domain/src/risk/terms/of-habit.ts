import type { RiskFeatures } from '../features.ts'
import { logit } from '../logit.ts'
import { daysPast, termOf } from './term.ts'

/** Log-odds that the customer does not come back within the horizon; 0 without purchases. */
const absenceOf = ({ returnChance }: RiskFeatures) =>
  returnChance === null ? 0 : -logit(Math.min(0.999, Math.max(0.001, returnChance)))

/** How the customer comes and buys, against what is usual. */
export const termsOfHabit = [
  termOf('silence', 'silence', {
    value: ({ silence }) => silence,
    deviation: 1,
    label: { es: 'silencio frente a lo habitual (log)', en: 'silence against the usual gap (log)' },
  }),
  termOf('silence', 'lapse', {
    value: ({ lapse }) => lapse ?? 0,
    deviation: 1,
    label: {
      es: 'probabilidad de haber dejado de comprar (BG/NBD)',
      en: 'probability of having stopped buying (BG/NBD)',
    },
  }),
  termOf('silence', 'absence', {
    value: absenceOf,
    label: {
      es: 'probabilidad de no volver a comprar en el plazo (BG/NBD, logit)',
      en: 'probability of not buying again in time (BG/NBD, logit)',
    },
  }),
  termOf('silence', 'recency', {
    value: ({ silentDays }) => daysPast(silentDays, 0),
    label: { es: 'días sin actividad (log)', en: 'days without activity (log)' },
  }),
  ...[7, 30, 90].map((from) =>
    termOf('silence', `recency${from}`, {
      value: ({ silentDays }) => daysPast(silentDays, from),
      label: {
        es: `días sin actividad, desde ${from} (log)`,
        en: `days without activity, from ${from} on (log)`,
      },
    }),
  ),
  termOf('purchases', 'purchases', {
    value: ({ purchases }) => Math.log(1 + purchases),
    deviation: 1,
    label: { es: 'compras (log)', en: 'purchases (log)' },
  }),
  termOf('purchases', 'recentPurchases', {
    value: ({ recentPurchases }) => Math.log(1 + recentPurchases),
    label: { es: 'compras en 90 días (log)', en: 'purchases in 90 days (log)' },
  }),
]
