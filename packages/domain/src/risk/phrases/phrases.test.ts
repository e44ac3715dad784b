import { describe, expect, it } from 'vitest'

import { badEvent } from '../../signals/fixtures.ts'
import { noFeatures } from '../index.ts'
import type { ReasonCode, RiskFeatures } from '../index.ts'
import { phraseOf } from './phrases.ts'

interface Row {
  code: ReasonCode
  features?: Partial<RiskFeatures>
  term?: string
  above?: boolean
  es: string
  en: string
}

const told = ({ code, features, term, above = false }: Row, contribution: number) =>
  phraseOf(
    { code, contribution, leading: term === undefined ? null : { term, above } },
    { ...noFeatures, ...features },
  )

const bad = badEvent(1, 'outage', 0.6)
const openIssue = {
  key: 'sig_1',
  ref: 'asiento',
  touchpoint: 'product',
  openedAt: bad.at,
  openedBy: bad,
  contacts: 0,
}

describe('phraseOf', () => {
  it.each<Row>([
    { code: 'negative_experiences', es: 'Ninguna mala experiencia reciente', en: 'No recent bad experience' },
    {
      code: 'negative_experiences',
      features: { recentNegatives: [bad] },
      es: 'Menos malas experiencias que la media',
      en: 'Fewer bad experiences than average',
    },
    { code: 'open_issue', es: 'Ningún problema sin resolver', en: 'No unresolved problem' },
    {
      code: 'open_issue',
      features: { openIssueDays: 1, openIssue },
      es: 'Su problema (asiento) lleva abierto menos que la media',
      en: 'Their problem (asiento) has been open for less than average',
    },
    {
      code: 'repeat_contacts',
      es: 'No ha tenido que insistir por algo sin resolver',
      en: 'Has not had to get in touch again about anything unresolved',
    },
    { code: 'long_wait', es: 'Ninguna espera reciente', en: 'No recent wait' },
    {
      code: 'long_wait',
      features: { worstWaitMinutes: 1 },
      es: 'Espera de solo 1 minuto',
      en: 'A wait of only 1 minute',
    },
    {
      code: 'negative_text',
      es: 'El texto de sus mensajes no suena negativo',
      en: 'The text of their messages does not sound negative',
    },
    { code: 'silence', es: 'Sin un silencio inusual', en: 'No unusual silence' },
    {
      code: 'silence',
      features: { silentDays: 2.9, silence: 1, medianGapDays: 1 },
      es: 'Su última actividad fue hace 2 días',
      en: 'Last active 2 days ago',
    },
    {
      code: 'silence',
      features: { silentDays: 0.9 },
      es: 'Su última actividad fue hoy',
      en: 'Last active today',
    },
    { code: 'purchases', es: 'Su historial de compras', en: 'Their purchase history' },
    {
      code: 'relationship',
      term: 'tenure',
      features: { tenureDays: 800 },
      es: 'Cliente desde hace 2 años',
      en: 'A customer for 2 years',
    },
    {
      code: 'relationship',
      term: 'lastExperience',
      features: { lastExperience: 0.5 },
      es: 'Su última respuesta fue buena',
      en: 'Their last answer was good',
    },
    {
      code: 'relationship',
      term: 'experience',
      features: { experience: 0.5, lastExperience: 0.1 },
      es: 'Sus respuestas son buenas',
      en: 'Their answers are good',
    },
    {
      code: 'relationship',
      term: 'spend',
      above: true,
      es: 'Ha gastado más que la media',
      en: 'Has spent more than average',
    },
    {
      code: 'relationship',
      term: 'recentSpend',
      above: true,
      es: 'En los últimos 90 días ha gastado más que la media',
      en: 'Has spent more than average in the last 90 days',
    },
  ])('says what speaks for staying: $en', (row) => {
    expect(told(row, -1)).toEqual({ es: row.es, en: row.en })
  })

  it.each<Row>([
    {
      code: 'silence',
      es: 'Más tiempo en silencio de lo habitual',
      en: 'Silent for longer than usual',
    },
    {
      code: 'silence',
      features: { silentDays: 40, daysSincePurchase: 40.5 },
      es: 'Sin actividad desde hace 40 días',
      en: 'No activity for 40 days',
    },
    {
      code: 'silence',
      features: { silentDays: 2, daysSincePurchase: 40 },
      es: 'Sin comprar desde hace 40 días',
      en: 'No purchase for 40 days',
    },
    {
      code: 'silence',
      features: { silentDays: 0.5 },
      es: 'Su última actividad fue hoy',
      en: 'Last active today',
    },
    { code: 'purchases', es: 'Aún no ha comprado nada', en: 'Has not bought anything yet' },
    {
      code: 'purchases',
      features: { purchases: 1, recentPurchases: 1 },
      es: 'Solo ha comprado una vez',
      en: 'Has bought only once',
    },
    {
      code: 'purchases',
      features: { purchases: 2 },
      es: 'Ninguna compra en los últimos 90 días',
      en: 'No purchase in the last 90 days',
    },
    {
      code: 'purchases',
      features: { purchases: 2, recentPurchases: 1 },
      es: '2 compras en total, 1 en los últimos 90 días',
      en: '2 purchases in all, 1 in the last 90 days',
    },
    { code: 'relationship', es: 'Apenas sabemos de este cliente', en: 'Hardly known to us' },
    {
      code: 'relationship',
      term: 'newcomer',
      features: { tenureDays: 0.5 },
      es: 'Cliente desde hoy',
      en: 'A customer since today',
    },
    {
      code: 'relationship',
      term: 'newcomer',
      features: { tenureDays: 59 },
      es: 'Cliente desde hace solo 59 días',
      en: 'A customer for only 59 days',
    },
    {
      code: 'relationship',
      term: 'tenure',
      features: { tenureDays: 100 },
      es: 'Cliente desde hace 3 meses',
      en: 'A customer for 3 months',
    },
    {
      code: 'relationship',
      term: 'spend',
      es: 'Ha gastado menos que la media',
      en: 'Has spent less than average',
    },
    {
      code: 'relationship',
      term: 'recentSpend',
      features: { totalValue: 10 },
      es: 'No ha gastado nada en los últimos 90 días',
      en: 'Has spent nothing in the last 90 days',
    },
    {
      code: 'relationship',
      term: 'recentSpend',
      features: { totalValue: 110, recentValue: 10, tenureDays: 180 },
      es: 'Gasta menos que antes',
      en: 'Spends less than before',
    },
    {
      code: 'relationship',
      term: 'recentSpend',
      features: { totalValue: 110, recentValue: 60, tenureDays: 180 },
      es: 'En los últimos 90 días ha gastado menos que la media',
      en: 'Has spent less than average in the last 90 days',
    },
    {
      code: 'relationship',
      term: 'lastExperience',
      es: 'Aún no nos ha dado su opinión',
      en: 'Has not told us their opinion yet',
    },
    {
      code: 'relationship',
      term: 'lastExperience',
      features: { lastExperience: -0.3 },
      es: 'Su última respuesta fue mala',
      en: 'Their last answer was bad',
    },
    {
      code: 'relationship',
      term: 'lastExperience',
      features: { lastExperience: 0 },
      es: 'Su última respuesta fue tibia',
      en: 'Their last answer was lukewarm',
    },
    {
      code: 'relationship',
      term: 'experience',
      features: { experience: -0.5, lastExperience: 0 },
      es: 'Sus respuestas son malas',
      en: 'Their answers are bad',
    },
    {
      code: 'relationship',
      term: 'stage:use',
      features: { stage: 'delivery' },
      es: 'Su última actividad fue en la etapa de entrega',
      en: 'Last active at the stage of delivery',
    },
  ])('says what raises the risk: $en', (row) => {
    expect(told(row, 1)).toEqual({ es: row.es, en: row.en })
  })
})
