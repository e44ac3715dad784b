import { marchDay } from '../signals/fixtures.ts'
import type { AlertFacts } from './index.ts'

export const reason = (code: string, es: string, en: string, contribution = 1) => ({
  code,
  contribution,
  text: { es, en },
})

export const negatives = reason(
  'negative_experiences',
  '3 malas experiencias recientes: producto defectuoso, espera larga, tuvo que insistir',
  '3 recent bad experiences: defective product, long wait, had to get in touch again',
)
export const unresolved = reason(
  'open_issue',
  'Un problema sin resolver desde hace 15 días (asiento)',
  'A problem unresolved for 15 days (asiento)',
)
export const wait = reason('long_wait', 'Espera de 35 minutos', 'A 35-minute wait')
export const silence = reason('silence', 'En silencio desde hace 91 días', 'Silent for 91 days')
export const loyal = reason(
  'purchases',
  '1 compra anterior juega a favor',
  '1 earlier purchase speaks for staying',
  -0.17,
)
export const strikes = reason(
  'two_strikes_one_issue',
  '2 malas experiencias con un mismo problema',
  '2 bad experiences',
  0,
)

export const ana: AlertFacts = {
  kind: 'escalated',
  customerName: 'Ana Gómez',
  probability: 0.714,
  tier: 'critical',
  horizonDays: 90,
  previous: { probability: 0.467, at: marchDay(12) },
  reasons: [negatives, unresolved, wait],
  floor: null,
  lastWords: '  Dos semanas\ny nadie me llama. ',
  customerValue: 12_000,
  currency: 'EUR',
  openIssue: { name: { es: 'asiento', en: 'asiento' }, days: 15.4 },
  now: marchDay(19),
}
