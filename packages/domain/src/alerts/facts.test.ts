import { describe, expect, it } from 'vitest'

import { marchDay } from '../signals/fixtures.ts'
import { ana, negatives, unresolved, wait } from './fixtures.ts'
import { alertMessage, metricMessage, plainText, testMessage } from './index.ts'
import type { AlertFacts } from './index.ts'

const rule = {
  name: 'Entrega mala',
  text: { es: 'CSAT de 2 o menos en entrega.', en: 'CSAT of 2 or less at delivery' },
}
const paragraphs = (facts: Partial<AlertFacts>, language: 'es' | 'en') =>
  alertMessage({ ...ana, ...facts }).text[language].split('\n\n')
const lead = (facts: Partial<AlertFacts>, language: 'es' | 'en' = 'es') => paragraphs(facts, language)[0]
const last = (facts: Partial<AlertFacts>, language: 'es' | 'en' = 'es') => paragraphs(facts, language).at(-1)

describe('who and how sure', () => {
  it.each<{ when: string; facts: Partial<AlertFacts>; es: string; en: string }>([
    {
      when: 'a segment and an interval are known',
      facts: { segment: 'Premium', interval: { low: 0.6, high: 0.804 } },
      es: 'Ana Gómez (Premium) podría dejarnos en los próximos 90 días. El riesgo es crítico: 71 % (entre 60 y 80 %), 24 puntos más que el 12 de marzo.',
      en: 'Ana Gómez (Premium) may leave us within 90 days. The risk is critical: 71% (between 60% and 80%), 24 points more than on March 12.',
    },
    {
      when: 'the interval is no wider than the number, and nothing has changed',
      facts: { interval: { low: 0.71, high: 0.714 }, previous: { probability: 0.71, at: marchDay(12) } },
      es: 'Ana Gómez podría dejarnos en los próximos 90 días. El riesgo es crítico: 71 %.',
      en: 'Ana Gómez may leave us within 90 days. The risk is critical: 71%.',
    },
    {
      when: 'it has fallen by one point',
      facts: { previous: { probability: 0.72, at: marchDay(12) } },
      es: 'Ana Gómez podría dejarnos en los próximos 90 días. El riesgo es crítico: 71 %, 1 punto menos que el 12 de marzo.',
      en: 'Ana Gómez may leave us within 90 days. The risk is critical: 71%, 1 point less than on March 12.',
    },
    {
      when: 'nobody has acted for a week',
      facts: { kind: 'reminder', previous: null },
      es: 'Ana Gómez podría dejarnos en los próximos 90 días. El riesgo es crítico: 71 %. Hace más de una semana que nadie hace nada con su caso.',
      en: 'Ana Gómez may leave us within 90 days. The risk is critical: 71%. Nobody has done anything about the case for more than a week.',
    },
    {
      when: 'a rule fired at a low risk',
      facts: { kind: 'rule', rule, tier: 'none', probability: 0.12, previous: null },
      es: 'Saltó la regla «Entrega mala»: CSAT de 2 o menos en entrega. Se trata de Ana Gómez; su riesgo de irse en 90 días es bajo: 12 %.',
      en: 'The rule “Entrega mala” fired: CSAT of 2 or less at delivery. It is about Ana Gómez; the risk of leaving within 90 days is low: 12%.',
    },
    {
      when: 'nobody was in touch in time',
      facts: { kind: 'overdue', previous: null, owner: { name: 'Luis Prieto' }, dueAt: marchDay(18) },
      es: 'Había que hablar con Ana Gómez antes del miércoles 18 de marzo a las 12:00 y no consta que nadie lo haya hecho. El riesgo es crítico: 71 %. Lo lleva Luis Prieto; si no puede hoy, asigna el caso a otra persona.',
      en: 'Ana Gómez should have been contacted by Wednesday, March 18 at 12:00, and there is no record that anybody has. The risk is critical: 71%. Luis Prieto owns the case; if they cannot today, assign it to somebody else.',
    },
    {
      when: 'nobody was in touch and nobody owns it',
      facts: { kind: 'overdue', previous: null, customerName: null },
      es: 'Había que hablar con este cliente y no consta que nadie lo haya hecho. El riesgo es crítico: 71 %. Nadie lleva el caso: asígnalo hoy.',
      en: 'This customer should have been contacted, and there is no record that anybody has. The risk is critical: 71%. Nobody owns the case: assign it today.',
    },
  ])('is told when $when', ({ facts, es, en }) => {
    expect([lead(facts), lead(facts, 'en')]).toEqual([es, en])
  })
})

describe('why', () => {
  it('tells what each reason weighs in whole points, and leaves out what weighs less than one', () => {
    const reasons = [
      { ...negatives, points: 24.4 },
      { ...wait, points: 1.4 },
      { ...wait, points: 0.4 },
    ]
    expect(paragraphs({ reasons }, 'es')[1]).toBe(
      'Por qué:\n• 3 malas experiencias recientes: producto defectuoso, espera larga, tuvo que insistir (+24 puntos)\n• Espera de 35 minutos (+1 punto)\n• Espera de 35 minutos',
    )
    expect(paragraphs({ reasons }, 'en')[1]).toContain('(+24 points)\n• A 35-minute wait (+1 point)')
  })

  it('tells the weight in the brackets that a reason ends with', () => {
    const reasons = [{ ...unresolved, points: 14 }]
    expect(paragraphs({ reasons }, 'es')[1]).toContain('desde hace 15 días (asiento; +14 puntos)')
    expect(paragraphs({ reasons }, 'en')[1]).toContain('for 15 days (asiento; +14 points)')
  })

  it('names the rule that fired beside the risk, once', () => {
    expect(paragraphs({ rule }, 'es')).toContain(
      'Saltó la regla «Entrega mala»: CSAT de 2 o menos en entrega.',
    )
    expect(paragraphs({ rule, kind: 'rule' }, 'es').filter((text) => text.includes('Saltó'))).toHaveLength(1)
  })

  it('gives no more than three reasons', () => {
    const { text } = alertMessage({ ...ana, reasons: [wait, wait, wait, wait] })
    expect(text.es.match(/•/g)).toHaveLength(3)
  })
})

describe('who owns it, and until when', () => {
  const owner = { name: 'Luis Prieto' }
  it.each<{ when: string; facts: Partial<AlertFacts>; es: string; en: string }>([
    {
      when: 'somebody owns it in time',
      facts: { owner, dueAt: new Date('2026-03-19T16:00:00Z'), timeZone: 'Europe/Madrid' },
      es: 'Lo lleva Luis Prieto; hay que hablar con Ana Gómez antes del jueves 19 de marzo a las 17:00.',
      en: 'Luis Prieto owns the case; Ana Gómez should be contacted by Thursday, March 19 at 17:00.',
    },
    {
      when: 'nobody owns it, and it is due at one o’clock',
      facts: { owner: null, dueAt: new Date('2026-03-20T18:00:00Z'), timeZone: 'Asia/Tokyo' },
      es: 'Nadie lo lleva todavía; hay que hablar con Ana Gómez antes del sábado 21 de marzo a las 03:00.',
      en: 'Nobody owns the case yet; Ana Gómez should be contacted by Saturday, March 21 at 03:00.',
    },
    {
      when: 'the time is over this very moment',
      facts: { owner, dueAt: ana.now },
      es: 'Lo lleva Luis Prieto; el plazo para hablar con Ana Gómez venció el jueves 19 de marzo a las 12:00.',
      en: 'Luis Prieto owns the case; Ana Gómez should have been contacted by Thursday, March 19 at 12:00.',
    },
    {
      when: 'no time is set',
      facts: { owner },
      es: 'Lo lleva Luis Prieto.',
      en: 'Luis Prieto owns the case.',
    },
  ])('is told when $when', ({ facts, es, en }) => {
    expect([last(facts), last(facts, 'en')]).toEqual([es, en])
  })

  it('is left out when it is not known', () => {
    expect(last({})).toContain('En juego')
  })
})

describe('the rest of a message', () => {
  const checklist = [
    { es: 'Revisa el pedido', en: 'Check the order' },
    { es: 'Llama', en: 'Call' },
  ]

  it('takes the organization’s own next step, with what to tick off', () => {
    const nextStep = { es: 'Llámala tú.', en: 'Call her yourself.' }
    const message = alertMessage({ ...ana, nextStep, checklist })
    expect(plainText(message, 'es')).toContain(
      'Siguiente paso: Llámala tú.\n1. Revisa el pedido\n2. Llama\n\nVigía',
    )
    expect(plainText(message, 'en')).toContain(
      'Next step: Call her yourself.\n1. Check the order\n2. Call\n\nVigía',
    )
  })

  it.each([
    { learned: false, told: true },
    { learned: true, told: false },
    { learned: undefined, told: false },
  ])('says on what the probability stands while nothing was learned: $learned', ({ learned, told }) => {
    const message = alertMessage({ ...ana, learned })
    expect(plainText(message, 'es').includes('lo que la gente dice que haría')).toBe(told)
    expect(plainText(message, 'en').includes('what people say they would do')).toBe(told)
  })

  it('tells times in the organization’s own', () => {
    const { context, text } = alertMessage({ ...ana, timeZone: 'America/Bogota' })
    expect(context).toEqual({
      es: 'Vigía · 19 de marzo de 2026, 07:00 GMT-5',
      en: 'Vigía · March 19, 2026, 07:00 GMT-5',
    })
    expect(text.en).toContain('March 12')
  })

  it('has subjects for a rule and for what is overdue, in 78 characters whatever the names', () => {
    const long = { customerName: 'María '.repeat(20), rule: { ...rule, name: 'Regla '.repeat(20) } }
    for (const kind of ['opened', 'escalated', 'risen', 'reminder', 'rule', 'overdue'] as const) {
      const { es, en } = alertMessage({ ...ana, ...long, kind }).subject
      expect(Math.max(es.length, en.length)).toBeLessThanOrEqual(78)
    }
    expect(alertMessage({ ...ana, kind: 'rule', rule }).subject).toEqual({
      es: 'Ana Gómez: saltó la regla «Entrega mala»',
      en: 'Ana Gómez: the rule “Entrega mala” fired',
    })
    expect(alertMessage({ ...ana, kind: 'overdue' }).subject).toEqual({
      es: 'Nadie ha hablado con Ana Gómez: plazo vencido (71 %)',
      en: 'Nobody has contacted Ana Gómez: overdue (71%)',
    })
  })

  it('takes out what turns the direction of writing or is not seen', () => {
    const { subject, text } = alertMessage({
      ...ana,
      customerName: 'Ana\u202Egnp.exe\u0007',
      lastWords: '\u2067hola\u200B\u0000\nmundo 👩‍👧',
    })
    expect(subject.es).toContain('Anagnp.exe:')
    expect(text.es).toContain('«hola mundo 👩‍👧»')
  })
})

describe('messages that are about no customer', () => {
  it('tells what a metric did, and which rule watches it', () => {
    const what = { es: 'El NPS de entrega baja de 40 a 12.', en: 'NPS of delivery fell from 40 to 12.' }
    const name = { name: 'NPS', text: { es: 'el NPS de entrega cae', en: 'NPS of delivery falls' } }
    const message = metricMessage({ rule: name, what, now: marchDay(1) })
    expect(plainText(message, 'es')).toBe(
      'El NPS de entrega baja de 40 a 12.\n\nLa regla «NPS» vigila esto: el NPS de entrega cae.\n\nSiguiente paso: Lee los comentarios de esos días antes de decidir qué cambiar.\n\nVigía · 1 de marzo de 2026, 12:00 UTC',
    )
    expect(message.subject.en).toBe('The rule “NPS” fired')
  })

  it('has a sample', () => {
    expect(plainText(testMessage(marchDay(1)), 'en')).toBe(
      'If you read this, alerts will arrive here: who is at risk, why, and what to do.\n\nNext step: Nothing: it all works.\n\nVigía · March 1, 2026, 12:00 UTC',
    )
  })
})
