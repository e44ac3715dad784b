import { describe, expect, it } from 'vitest'

import { ruleOn, type Line } from './fixtures.ts'
import { ruleFields, ruleTemplates, sentenceOf } from './index.ts'
import type { RuleSubject, StoredRule } from './index.ts'

describe('sentenceOf', () => {
  it.each<{ on: RuleSubject; lines: Line[]; es: string; en: string; over?: Partial<StoredRule> }>([
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 2],
        ['touchpoint', 'is', 'delivery'],
        ['value', 'more_than', 500],
      ],
      es: 'Avisar cuando CSAT sea 2 o menos en «Entrega», de clientes que valen más de 500 €',
      en: 'Alert when CSAT is 2 or less at “Delivery”, from customers worth more than €500',
    },
    {
      on: 'signal',
      lines: [
        ['negativesIn7Days', 'at_least', 2],
        ['negativesIn30Days', 'more_than', 3],
      ],
      es: 'Avisar cuando el cliente lleve 2 o más malas experiencias en 7 días y el cliente lleve más de 3 malas experiencias en 30 días',
      en: 'Alert when the customer has had 2 or more bad experiences in 7 days and the customer has had more than 3 bad experiences in 30 days',
    },
    {
      on: 'signal',
      lines: [
        ['segment', 'is', 'vip'],
        ['channel', 'one_of', ['phone', 'chat']],
        ['metric', 'is', 'nps'],
      ],
      es: 'Avisar cuando llegue una respuesta de NPS por teléfono o chat, de clientes del segmento vip',
      en: 'Alert when an answer to NPS arrives by phone or chat, from customers in segment vip',
    },
    {
      on: 'signal',
      lines: [
        ['type', 'is', 'delivery_late'],
        ['waitMinutes', 'more_than', 1],
        ['stage', 'is_not', 'support'],
      ],
      over: { tier: 'critical' },
      es: 'Avisar con urgencia cuando ocurra «entrega con retraso» y la espera sea de más de 1 minuto fuera de la etapa de atención',
      en: 'Alert urgently when “late delivery” happens and the wait is more than 1 minute outside the support stage',
    },
    {
      on: 'signal',
      lines: [['segment', 'is_not', 'vip']],
      es: 'Avisar cuando llegue una señal, de clientes que no son del segmento vip',
      en: 'Alert when a signal arrives, from customers outside segment vip',
    },
    {
      on: 'risk',
      lines: [['probability', 'at_least', 0.6]],
      es: 'Avisar cuando el riesgo de abandono sea del 60 % o más',
      en: 'Alert when the churn risk is 60% or more',
    },
    {
      on: 'risk',
      lines: [['change', 'at_most', -10]],
      es: 'Avisar cuando el riesgo baje 10 puntos o más en 7 días',
      en: 'Alert when the risk falls by 10 points or more in 7 days',
    },
    {
      on: 'risk',
      lines: [
        ['change', 'more_than', 15],
        ['tier', 'at_least', 'alert'],
      ],
      es: 'Avisar cuando el riesgo suba más de 15 puntos en 7 días y el riesgo sea alto o peor',
      en: 'Alert when the risk rises by more than 15 points in 7 days and the risk is high or worse',
    },
    {
      on: 'risk',
      lines: [
        ['silentDays', 'at_least', 1],
        ['value', 'at_least', 1000],
      ],
      es: 'Avisar cuando el cliente lleve en silencio 1 día o más, para clientes que valen 1000 € o más',
      en: 'Alert when the customer has been silent for 1 day or more, for customers worth €1,000 or more',
    },
    {
      on: 'case',
      lines: [['daysWithoutContact', 'at_least', 3]],
      es: 'Avisar cuando un caso lleve 3 días o más sin respuesta nuestra',
      en: 'Alert when a case has had no answer from us for 3 days or more',
    },
    {
      on: 'case',
      lines: [
        ['overdue', 'is', true],
        ['tier', 'is', 'critical'],
      ],
      es: 'Avisar cuando un caso esté fuera de plazo y el riesgo del caso sea crítico',
      en: 'Alert when a case is overdue and the risk of the case is critical',
    },
    {
      on: 'metric',
      lines: [
        ['metric', 'is', 'nps/standard'],
        ['touchpoint', 'is', 'any'],
        ['direction', 'is', 'fell'],
        ['difference', 'at_least', 5],
        ['significant', 'is', true],
      ],
      es: 'Avisar cuando el NPS baje 5 o más de forma significativa en cualquier punto de contacto',
      en: 'Alert when NPS falls by 5 or more significantly at any touchpoint',
    },
  ])('reads $es', ({ on, lines, es, en, over }) => {
    const plain = (text: string) => text.replace(/\u00a0/g, ' ')
    const told = sentenceOf(ruleOn(on, lines, over), 'EUR')
    expect({ es: plain(told.es), en: told.en }).toEqual({ es, en })
  })

  it('writes money as a number where there is no currency', () => {
    expect(sentenceOf(ruleOn('signal', [['value', 'at_least', 500]])).en).toBe(
      'Alert when a signal arrives, from customers worth 500 or more',
    )
  })

  it('says something of every field with every op, and something else in each language', () => {
    const known = ['segment', 'value']
    for (const [on, fields] of Object.entries(ruleFields))
      for (const { name, ops, kind, values } of fields)
        for (const op of ops) {
          const one = kind === 'number' ? 3 : kind === 'flag' ? true : (values[0] ?? 'aurora')
          const line: Line = [name, op, op === 'one_of' ? [String(one), 'otra'] : one]
          const lines: Line[] =
            name === 'score'
              ? [['metric', 'is', 'csat'], line]
              : name === 'difference'
                ? [['metric', 'is', 'ces/2.0'], line]
                : [line]
          const { es, en } = sentenceOf(ruleOn(on as RuleSubject, lines))
          expect(es).not.toBe(en)
          const empty = sentenceOf(ruleOn(on as RuleSubject, []))
          expect(known.includes(name) || es !== empty.es).toBe(true)
          expect(`${es}${en}`).not.toMatch(/undefined|null|NaN| {2}/)
        }
  })

  it('reads every template', () => {
    const all = ruleTemplates.map(({ title, rule }) => sentenceOf({ name: title.es, ...rule }, 'EUR').es)
    expect(new Set(all).size).toBe(ruleTemplates.length)
  })
})
