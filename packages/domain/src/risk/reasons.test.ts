import { describe, expect, it } from 'vitest'

import { badEvent, feedback, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { assess, assessFeatures, headline, noFeatures, policyFor } from './index.ts'
import type { RiskFeatures } from './index.ts'

const policy = policyFor('us')
const textsOf = (features: Partial<RiskFeatures>) =>
  assessFeatures({ ...noFeatures, ...features }, policy).reasons.map(({ text }) => [text.es, text.en])

const negatives = (...signals: HistorySignal[]) => ({
  n: signals.length,
  recentNegatives: signals,
  recentNegativesDays: 10,
})
const wait = (day: number) => badEvent(day, 'long_wait', 0.7)

const toldIssue = (issue: string) => {
  const history = [badEvent(1, 'product_defect', 0.8, { issue })]
  return assess(history, marchDay(21), policy).reasons[1]?.text.en
}

describe('the reasons of an assessment', () => {
  it.each<{ of: string; features: Partial<RiskFeatures>; es: string; en: string }>([
    {
      of: 'one bad experience',
      features: negatives(badEvent(1, 'delivery_late', 0.4)),
      es: '1 mala experiencia reciente: entrega con retraso',
      en: '1 recent bad experience: late delivery',
    },
    {
      of: 'the same twice',
      features: negatives(wait(1), badEvent(2, 'outage', 0.6), wait(3)),
      es: '3 malas experiencias recientes: espera larga (dos veces), interrupción del servicio',
      en: '3 recent bad experiences: long wait (twice), service outage',
    },
    {
      of: 'answers',
      features: negatives(
        feedback(1, -1, { metric: 'nps', score: 2 }),
        feedback(2, -1, { metric: 'csat', score: 1 }),
        feedback(3, -1),
      ),
      es: '3 malas experiencias recientes: un 2 en NPS, un 1 de 5 en satisfacción, comentario muy negativo',
      en: '3 recent bad experiences: an NPS score of 2, satisfaction of 1 out of 5, very negative comment',
    },
    {
      of: 'more kinds than anybody reads',
      features: negatives(
        ...['outage', 'friction', 'transfer', 'robot_stuck', 'payment_failed'].map((type) =>
          badEvent(1, type, 0.5),
        ),
      ),
      es: '5 malas experiencias recientes: interrupción del servicio, tropiezo en el recorrido, tuvo que contarlo de nuevo, robot stuck y 1 más',
      en: '5 recent bad experiences: service outage, friction on the way, had to tell the story again, robot stuck and 1 more',
    },
    {
      of: 'what is long past',
      features: { ...negatives(wait(1)), recentNegativesDays: 91 },
      es: '1 mala experiencia que aún pesa: espera larga',
      en: '1 bad experience that still weighs: long wait',
    },
    {
      of: 'what is past counting',
      features: { n: 0.2 },
      es: 'Malas experiencias pasadas que aún pesan',
      en: 'Past bad experiences that still weigh',
    },
    {
      of: 'an issue without a name',
      features: { openIssueDays: 2.9 },
      es: 'Un problema sin resolver desde hace 2 días',
      en: 'A problem unresolved for 2 days',
    },
    {
      of: 'two contacts',
      features: { repeatContacts: 1 },
      es: 'Ha tenido que contactar dos veces por algo que sigue sin resolver',
      en: 'Had to get in touch twice about something still unresolved',
    },
    {
      of: 'one minute of waiting',
      features: { worstWaitMinutes: 5.4 },
      es: 'Espera de 5 minutos',
      en: 'A 5-minute wait',
    },
    {
      of: 'a text that is not so bad',
      features: { textAnger: 0.3 },
      es: 'El texto de sus mensajes suena negativo',
      en: 'The text of their messages sounds negative',
    },
    {
      of: 'silence',
      features: { silence: 1.1, silentDays: 91.4, medianGapDays: 30.2 },
      es: 'En silencio desde hace 91 días, cuando solía volver cada 30 días',
      en: 'Silent for 91 days, when they used to be back every 30 days',
    },
    {
      of: 'the silence of somebody who came daily',
      features: { silence: 1.1, silentDays: 3, medianGapDays: 1 },
      es: 'En silencio desde hace 3 días, cuando solía volver cada día',
      en: 'Silent for 3 days, when they used to be back every day',
    },
    {
      of: 'one purchase',
      features: { purchases: 1 },
      es: '1 compra anterior juega a favor de que se quede',
      en: '1 earlier purchase speaks for staying',
    },
    {
      of: 'many purchases',
      features: { purchases: 5 },
      es: '5 compras anteriores juegan a favor de que se quede',
      en: '5 earlier purchases speak for staying',
    },
  ])('tell of $of', ({ features, es, en }) => {
    expect(textsOf(features)).toEqual([[es, en]])
  })

  it('are the strongest three, the bad ones first, none below 0.1', () => {
    const features = { ...noFeatures, n: 0.1, purchases: 20, repeatContacts: 1, openIssueDays: 3 }
    const codes = assessFeatures(features, policy).reasons.map(({ code }) => code)
    expect(codes).toEqual(['repeat_contacts', 'open_issue', 'negative_experiences'])
    expect(assessFeatures({ ...features, n: 0.07 }, policy).reasons.at(-1)?.code).toBe('purchases')
  })

  it('call an issue by its own name, and spare a ticket number its dashes', () => {
    expect(toldIssue('broken_seat')).toBe('A problem unresolved for 20 days (broken seat)')
    expect(toldIssue('TCK-1234')).toBe('A problem unresolved for 20 days (TCK-1234)')
  })
})

describe('headline', () => {
  const calm = assessFeatures({ ...noFeatures, purchases: 1 }, policy)
  it.each([
    { when: 'nothing weighs', previous: undefined, es: 'Riesgo 4 %.', en: 'Risk 4%.' },
    {
      when: 'it fell',
      previous: 0.1,
      es: 'Riesgo 4 % (−6 desde el 4 de marzo).',
      en: 'Risk 4% (−6 since March 4).',
    },
    {
      when: 'it stayed',
      previous: 0.041,
      es: 'Riesgo 4 % (igual que el 4 de marzo).',
      en: 'Risk 4% (same as on March 4).',
    },
  ])('is short when $when', ({ previous, es, en }) => {
    const before = previous === undefined ? undefined : { probability: previous, at: marchDay(4) }
    expect(headline(calm, before)).toEqual({ es, en })
  })

  it('keeps an acronym in capitals, and never claims certainty', () => {
    const features = { ...noFeatures, n: 9, repeatContacts: 99, recentNegatives: [] }
    expect(headline(assessFeatures(features, policy)).en).toMatch(/^Risk 99%\. What weighs: had to/)
  })
})
