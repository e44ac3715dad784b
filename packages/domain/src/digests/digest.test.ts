import { describe, expect, it } from 'vitest'

import { alertMail, plainText, slackBlocks, teamsMessage } from '../alerts/index.ts'
import { digestMessage } from './index.ts'
import type { ClosedCases, DigestCase, DigestFacts } from './index.ts'

const now = new Date('2026-03-19T07:00:00Z')
const wait = { es: 'Espera de 35 minutos', en: 'A 35-minute wait' }

const ana: DigestCase = {
  caseId: 'cas_ana',
  customerName: 'Ana Gómez',
  tier: 'critical',
  probability: 0.714,
  expectedLoss: 8568,
  reason: wait,
  dueAt: new Date('2026-03-19T16:00:00Z'),
}
const luis: DigestCase = {
  caseId: 'cas_luis',
  customerName: null,
  tier: 'alert',
  probability: 0.45,
  expectedLoss: null,
  reason: null,
  dueAt: null,
}
const late: DigestCase = {
  ...luis,
  caseId: 'cas_late',
  customerName: 'Rosa Paz',
  expectedLoss: 90,
  dueAt: now,
}

const nothing: DigestFacts = {
  kind: 'digest_daily',
  managerName: 'Marta',
  cases: [],
  held: [],
  watch: [],
  closed: null,
  metricChanges: [],
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  now,
}
const closed: ClosedCases = {
  saved: 2,
  lost: 1,
  notAtRisk: 1,
  savedValue: 3000,
  lostValue: 0,
  medianResponseHours: 5.4,
}
const none: ClosedCases = {
  saved: 0,
  lost: 0,
  notAtRisk: 0,
  savedValue: 0,
  lostValue: 0,
  medianResponseHours: null,
}

const full: DigestFacts = {
  ...nothing,
  cases: [luis, ana, late],
  held: [
    { caseId: 'cas_leo', customerName: 'Leo', probability: 0.42, why: 'budget' },
    { caseId: 'cas_mia', customerName: 'Mía', probability: 0.41, why: 'quiet_hours' },
    { caseId: 'cas_out', customerName: 'Nadie', probability: 0.4, why: 'hold_out' },
    { caseId: 'cas_odd', customerName: 'Eva', probability: 0.4, why: 'toString' },
  ],
  watch: [{ customerName: 'Iván', probability: 0.3, reason: wait }],
  metricChanges: [{ es: 'El NPS de entrega baja de 40 a 12.', en: 'NPS of delivery fell from 40 to 12.' }],
}

const textIn = (facts: DigestFacts, language: 'es' | 'en') => {
  const message = digestMessage(facts)
  return message && plainText(message, language).replace(/[\u00A0\u202F]/g, ' ')
}

describe('a daily digest', () => {
  it('tells in Spanish what is open, what was held back and why, who is watched and what has changed', () => {
    expect(digestMessage(full)?.subject.es).toBe('Hoy: 3 casos abiertos, 1 fuera de plazo')
    expect(textIn(full, 'es')).toBe(
      [
        'Hola, Marta. Estos son tus casos, por urgencia y por lo que hay en juego.',
        'Casos abiertos:\n• Rosa Paz · 45 % · 90 € en juego. El plazo venció el jueves 19 de marzo a las 08:00.\n• Ana Gómez · 71 % · 8568 € en juego. Espera de 35 minutos. Antes del jueves 19 de marzo a las 17:00.\n• Este cliente · 45 %.',
        'No te avisamos al momento:\n• Leo · 42 %: por encima de tus avisos del día\n• Mía · 41 %: llegó en tus horas de silencio\n• Eva · 40 %: se guardó para este resumen',
        'En observación:\n• Iván · 30 %: Espera de 35 minutos',
        'Cambios en las métricas:\n• El NPS de entrega baja de 40 a 12.',
        'Siguiente paso: Empieza por Rosa Paz: su plazo ya venció.',
        'Vigía · 19 de marzo de 2026, 08:00 CET',
      ].join('\n\n'),
    )
  })

  it('tells the same in English', () => {
    expect(digestMessage(full)?.subject.en).toBe('Today: 3 open cases, 1 overdue')
    expect(textIn(full, 'en')).toBe(
      [
        'Hello Marta. These are your cases, by urgency and by what is at stake.',
        'Open cases:\n• Rosa Paz · 45% · €90 at stake. Overdue since Thursday, March 19 at 08:00.\n• Ana Gómez · 71% · €8,568 at stake. A 35-minute wait. By Thursday, March 19 at 17:00.\n• This customer · 45%.',
        'We did not alert you at once:\n• Leo · 42%: beyond your alerts of the day\n• Mía · 41%: it came in your quiet hours\n• Eva · 40%: it was kept for this digest',
        'Being watched:\n• Iván · 30%: A 35-minute wait',
        'Changes in metrics:\n• NPS of delivery fell from 40 to 12.',
        'Next step: Begin with Rosa Paz: the time to be in touch is over.',
        'Vigía · March 19, 2026, 08:00 CET',
      ].join('\n\n'),
    )
  })

  it('leads from each case to its page, and tells twelve of them with how many more there are', () => {
    const cases = Array.from({ length: 15 }, (_, i) => ({
      ...ana,
      caseId: `cas_${i}`,
      expectedLoss: 100 - i,
    }))
    const list = digestMessage({ ...nothing, cases })?.blocks?.find(({ kind }) => kind === 'list')
    expect(list).toMatchObject({
      items: { length: 13, 0: { caseId: 'cas_0' }, 12: { text: { en: 'And 3 more in Vigía' } } },
    })
  })

  it.each([
    {
      when: 'there is one case',
      facts: { ...nothing, cases: [ana] },
      es: 'Hoy: 1 caso abierto',
      step: 'es donde más hay en juego',
    },
    {
      when: 'no case is open',
      facts: { ...nothing, watch: full.watch },
      es: 'Hoy: ningún caso abierto',
      step: null,
    },
  ])('has its subject and its next step when $when', ({ facts, es, step }) => {
    const message = digestMessage(facts)
    expect(message?.subject.es).toBe(es)
    expect(message?.nextStep.es ?? '').toContain(step ?? '')
    expect(message?.nextStep.es === '').toBe(step === null)
  })
})

describe('a weekly digest', () => {
  const weekly: DigestFacts = { ...nothing, kind: 'digest_weekly' }

  it('tells what was closed, what it was worth, and how soon people were contacted', () => {
    expect(textIn({ ...weekly, closed }, 'es')).toContain(
      'Cerrados esta semana:\n• 2 recuperados (3000 €)\n• 1 perdido\n• 1 no estaba en riesgo\n• Del aviso al contacto: 5 horas laborables (mediana)',
    )
    expect(
      textIn(
        { ...weekly, closed: { ...closed, saved: 1, lost: 2, notAtRisk: 2, medianResponseHours: 0.2 } },
        'en',
      ),
    ).toContain(
      'Closed this week:\n• 1 saved (€3,000)\n• 2 lost\n• 2 were not at risk\n• From alert to contact: 1 business hour (median)',
    )
    expect(digestMessage({ ...weekly, closed })?.subject).toEqual({
      es: 'Tu semana: ningún caso abierto',
      en: 'Your week: no open case',
    })
  })
})

describe('an empty digest', () => {
  it.each<{ what: string; facts: DigestFacts }>([
    { what: 'nothing at all', facts: nothing },
    {
      what: 'a week in which nothing was closed',
      facts: { ...nothing, kind: 'digest_weekly', closed: none },
    },
    {
      what: 'the hold-out alone',
      facts: { ...nothing, held: full.held.filter(({ why }) => why === 'hold_out') },
    },
  ])('is not sent: $what', ({ facts }) => {
    expect(digestMessage(facts)).toBeNull()
  })
})

describe('a digest in each channel', () => {
  it('fits, whatever customers are called', () => {
    const long = '<b>Ñ</b>'.repeat(1_000)
    const cases = Array.from({ length: 300 }, (_, i) => ({ ...ana, caseId: `cas_${i}`, customerName: long }))
    const watch = cases.map(({ customerName, probability }) => ({
      customerName,
      probability,
      reason: { es: long, en: long },
    }))
    const message = digestMessage({
      ...full,
      cases,
      watch,
      held: cases.map((one) => ({ ...one, why: 'budget' })),
    })
    if (!message) throw new Error('there is something to tell')
    expect(JSON.stringify(teamsMessage(message, 'es', [])).length).toBeLessThan(26_000)
    expect(slackBlocks(message, 'es', []).length).toBeLessThan(50)
    const { html } = alertMail(message, { language: 'es', links: [], organization: long })
    expect(html).not.toContain('<b>')
    expect(html.length).toBeLessThan(60_000)
  })
})
