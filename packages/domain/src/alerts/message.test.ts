import { describe, expect, it } from 'vitest'

import { ana, loyal, negatives, reason, silence, strikes, unresolved, wait } from './fixtures.ts'
import { alertMessage, plainText } from './index.ts'
import type { AlertFacts } from './index.ts'

/** Intl puts narrow and non-breaking spaces before signs. */
const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

describe('alertMessage', () => {
  it('writes in Spanish who, how sure, why, in whose words, what is at stake and what to do', () => {
    expect(alertMessage(ana).subject.es).toBe('Ana Gómez: el riesgo ya es crítico (71 %)')
    expect(spaced(plainText(alertMessage(ana), 'es'))).toBe(
      [
        'Ana Gómez podría dejarnos en los próximos 90 días. El riesgo es crítico: 71 %, 24 puntos más que el 12 de marzo.',
        'Por qué:\n• 3 malas experiencias recientes: producto defectuoso, espera larga, tuvo que insistir\n• Un problema sin resolver desde hace 15 días (asiento)\n• Espera de 35 minutos',
        'Sus últimas palabras: «Dos semanas y nadie me llama.»',
        'En juego: unos 8568 € (el riesgo sobre los 12.000 € que vale).',
        'Siguiente paso: Llama a Ana Gómez hoy mismo: discúlpate por la espera y comprométete con una fecha para resolver el problema (asiento).',
        'Vigía · 19 de marzo de 2026, 12:00 UTC',
      ].join('\n\n'),
    )
  })

  it('writes the same in English', () => {
    expect(alertMessage(ana).subject.en).toBe('Ana Gómez: the risk is now critical (71%)')
    expect(plainText(alertMessage(ana), 'en')).toBe(
      [
        'Ana Gómez may leave us within 90 days. The risk is critical: 71%, 24 points more than on March 12.',
        'Why:\n• 3 recent bad experiences: defective product, long wait, had to get in touch again\n• A problem unresolved for 15 days (asiento)\n• A 35-minute wait',
        'Their last words: “Dos semanas y nadie me llama.”',
        'At stake: about €8,568 (the risk times the €12,000 they are worth).',
        'Next step: Call Ana Gómez today: apologise for the wait and commit to a date by which the problem (asiento) is solved.',
        'Vigía · March 19, 2026, 12:00 UTC',
      ].join('\n\n'),
    )
  })

  it.each<{ kind: AlertFacts['kind']; name: string | null; es: string; en: string }>([
    { kind: 'opened', name: 'Ana', es: 'Ana podría irse: riesgo del 71 %', en: 'Ana may leave: 71% risk' },
    { kind: 'risen', name: 'Ana', es: 'Ana: el riesgo sube al 71 %', en: 'Ana: the risk has risen to 71%' },
    {
      kind: 'reminder',
      name: 'Ana',
      es: 'Ana sigue en riesgo (71 %) y su caso espera',
      en: 'Ana is still at risk (71%) and the case is waiting',
    },
    {
      kind: 'opened',
      name: null,
      es: 'Este cliente podría irse: riesgo del 71 %',
      en: 'This customer may leave: 71% risk',
    },
    {
      kind: 'opened',
      name: 'A\r\nBcc: x@y',
      es: 'A Bcc: x@y podría irse: riesgo del 71 %',
      en: 'A Bcc: x@y may leave: 71% risk',
    },
  ])('has a subject for what is $kind', ({ kind, name, es, en }) => {
    expect(alertMessage({ ...ana, kind, customerName: name }).subject).toEqual({ es, en })
  })

  it.each<{ when: string; facts: Partial<AlertFacts>; es: string; en: string }>([
    {
      when: 'the rule speaks',
      facts: { tier: 'alert', reasons: [negatives], floor: strikes },
      es: 'Llama a Ana hoy o mañana: comprométete con una fecha para resolver el problema (asiento).',
      en: 'Call Ana today or tomorrow: commit to a date by which the problem (asiento) is solved.',
    },
    {
      when: 'an issue has no name',
      facts: { reasons: [reason('repeat_contacts', '', ''), unresolved, wait], openIssue: null },
      es: 'Llama a Ana hoy mismo: discúlpate por la espera, pon a una sola persona al cargo para que no tenga que contarlo otra vez y comprométete con una fecha para resolver el problema.',
      en: 'Call Ana today: apologise for the wait, put one person in charge so that the story need not be told again and commit to a date by which the problem is solved.',
    },
    {
      when: 'nothing is open',
      facts: { reasons: [negatives, wait], openIssue: null },
      es: 'Llama a Ana hoy mismo: discúlpate por la espera y pregunta qué pasó, escucha y acuerda qué lo arreglaría.',
      en: 'Call Ana today: apologise for the wait and ask what happened, listen, and agree on what would put it right.',
    },
    {
      when: 'words alone weigh',
      facts: { reasons: [reason('negative_text', '', '')], openIssue: null },
      es: 'Llama a Ana hoy mismo: responde en persona a lo que ha escrito.',
      en: 'Call Ana today: answer in person what they wrote.',
    },
    {
      when: 'the customer is silent',
      facts: { tier: 'alert', reasons: [silence], openIssue: null },
      es: 'Llama a Ana hoy o mañana: pregunta cómo le va y qué echa en falta, sin vender nada.',
      en: 'Call Ana today or tomorrow: ask how things are going and what is missing, without selling anything.',
    },
    {
      when: 'nothing is known',
      facts: { reasons: [], openIssue: null },
      es: 'Llama a Ana hoy mismo: pregunta cómo está siendo su experiencia.',
      en: 'Call Ana today: ask how things are going.',
    },
  ])('knows what to do when $when', ({ facts, es, en }) => {
    expect(alertMessage({ ...ana, customerName: 'Ana', ...facts }).nextStep).toEqual({ es, en })
  })

  it('leaves out what is not known', () => {
    const bare = {
      ...ana,
      previous: null,
      reasons: [loyal],
      lastWords: ' ',
      customerValue: null,
      openIssue: null,
    }
    expect(alertMessage(bare).text.en).toBe(
      'Ana Gómez may leave us within 90 days. The risk is critical: 71%.',
    )
  })

  it('tells the age of an issue that no reason tells, after the rule', () => {
    const day = { ...ana, reasons: [loyal, wait], floor: strikes, lastWords: null, customerValue: 0 }
    const { text } = alertMessage({ ...day, openIssue: { name: null, days: 1.2 } })
    expect(text.es.split('\n\n').slice(1)).toEqual([
      'Por qué:\n• 2 malas experiencias con un mismo problema\n• Espera de 35 minutos',
      'Su problema sigue abierto desde hace 1 día.',
    ])
    expect(text.en).toContain('The problem has been open for 1 day.')
  })

  it('cuts last words between characters, and does without a currency', () => {
    const { text } = alertMessage({ ...ana, lastWords: '😡'.repeat(300), currency: 'euros' })
    expect(text.en).toContain(`“${'😡'.repeat(279)}…”`)
    expect(text.en).toContain('At stake: about 8,568 (the risk times the 12,000 they are worth).')
  })
})
