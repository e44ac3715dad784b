import { describe, expect, it } from 'vitest'

import {
  checklistOf,
  defaultPlaybook,
  nextStepOf,
  playbookFrom,
  playbookIssues,
  playCodes,
  playsOf,
} from './index.ts'
import type { PlaybookOverrides, PlayCode, StepFacts } from './index.ts'

const nothing: StepFacts = { customerName: 'Ana', tier: 'alert', reasons: [], floor: null, openIssue: null }
const because = (...codes: PlayCode[]): StepFacts => ({
  ...nothing,
  reasons: codes.map((code) => ({ code, contribution: 0.5 })),
})
const seat = { openIssue: { name: { es: 'asiento', en: 'seat' } } }

describe('nextStepOf', () => {
  it.each<{ when: string; facts: StepFacts; es: string; en: string }>([
    {
      when: 'purchases weigh',
      facts: because('purchases'),
      es: 'Llama a Ana hoy o mañana: pregunta si le sirve lo que compró y qué le haría volver.',
      en: 'Call Ana today or tomorrow: ask whether what they bought serves them, and what would bring them back.',
    },
    {
      when: 'the relationship weighs',
      facts: because('relationship'),
      es: 'Llama a Ana hoy o mañana: pregunta qué esperaba y si lo está encontrando.',
      en: 'Call Ana today or tomorrow: ask what they expected, and whether they are finding it.',
    },
    {
      when: 'a rule fired, and nothing weighs',
      facts: { ...nothing, rule: { name: 'x' }, tier: 'critical' },
      es: 'Llama a Ana hoy mismo: pregunta cómo le ha ido con lo que hizo saltar la regla.',
      en: 'Call Ana today: ask how it went with what made the rule fire.',
    },
    {
      when: 'a wait is to be excused and purchases weigh',
      facts: because('long_wait', 'purchases'),
      es: 'Llama a Ana hoy o mañana: discúlpate por la espera y pregunta si le sirve lo que compró y qué le haría volver.',
      en: 'Call Ana today or tomorrow: apologise for the wait and ask whether what they bought serves them, and what would bring them back.',
    },
    {
      when: 'a wait alone weighs',
      facts: because('long_wait'),
      es: 'Llama a Ana hoy o mañana: discúlpate por la espera y pregunta cómo está siendo su experiencia.',
      en: 'Call Ana today or tomorrow: apologise for the wait and ask how things are going.',
    },
    {
      when: 'what weighs speaks for staying',
      facts: { ...nothing, reasons: [{ code: 'purchases', contribution: -0.2 }] },
      es: 'Llama a Ana hoy o mañana: pregunta cómo está siendo su experiencia.',
      en: 'Call Ana today or tomorrow: ask how things are going.',
    },
    {
      when: 'two bad experiences lie on one open issue',
      facts: {
        ...because('open_issue', 'negative_experiences'),
        ...seat,
        floor: { code: 'two_strikes_one_issue' },
      },
      es: 'Llama a Ana hoy o mañana: comprométete con una fecha para resolver el problema (asiento).',
      en: 'Call Ana today or tomorrow: commit to a date by which the problem (seat) is solved.',
    },
  ])('says what to do when $when', ({ facts, es, en }) => {
    expect(nextStepOf(facts)).toEqual({ es, en })
  })

  it.each<{ how: string; own: PlaybookOverrides; es: string; en: string }>([
    {
      how: 'as a sentence of its own',
      own: { long_wait: { es: 'Regala el envío.', en: 'Send it for free.' } },
      es: 'Llama a Ana hoy o mañana: regala el envío y comprométete con una fecha para resolver el problema (asiento).',
      en: 'Call Ana today or tomorrow: send it for free and commit to a date by which the problem (seat) is solved.',
    },
    {
      how: 'with names in it',
      own: {
        open_issue: {
          es: 'Pide a {customer} una foto de {issue}',
          en: 'ask {customer} for a photo of {issue}',
        },
      },
      es: 'Llama a Ana hoy o mañana: discúlpate por la espera y pide a Ana una foto del problema (asiento).',
      en: 'Call Ana today or tomorrow: apologise for the wait and ask Ana for a photo of the problem (seat).',
    },
    {
      how: 'beginning with capitals',
      own: { long_wait: { es: 'CRM primero', en: 'CRM first' } },
      es: 'Llama a Ana hoy o mañana: CRM primero y comprométete con una fecha para resolver el problema (asiento).',
      en: 'Call Ana today or tomorrow: CRM first and commit to a date by which the problem (seat) is solved.',
    },
  ])('takes an organization’s own play, $how', ({ own, es, en }) => {
    const facts = { ...because('long_wait'), ...seat }
    expect(nextStepOf(facts, playbookFrom(own))).toEqual({ es, en })
  })

  it('writes a customer’s name as it is, whatever is in it', () => {
    const own = playbookFrom({ silence: { es: 'saluda a {customer}', en: 'greet {customer}' } })
    expect(nextStepOf({ ...because('silence'), customerName: '$& {issue}' }, own).en).toContain(
      'greet $& {issue}.',
    )
  })
})

describe('what to tick off', () => {
  it('begins with the play that is said last, and has four things at most', () => {
    const facts = { ...because('long_wait'), ...seat }
    expect(checklistOf(facts).map(({ es }) => es)).toEqual(defaultPlaybook.open_issue.steps.es)
    expect(checklistOf(because('long_wait', 'relationship')).map(({ en }) => en)).toEqual([
      ...defaultPlaybook.relationship.steps.en,
      'Acknowledge how long they waited',
    ])
    expect(checklistOf(nothing)).toEqual([])
  })

  it('stands with each play as a sentence', () => {
    expect(playsOf(because('silence'))).toEqual([
      {
        code: 'silence',
        step: {
          es: 'Pregunta cómo le va y qué echa en falta, sin vender nada.',
          en: 'Ask how things are going and what is missing, without selling anything.',
        },
        steps: defaultPlaybook.silence.steps.es.map((es, n) => ({
          es,
          en: defaultPlaybook.silence.steps.en[n],
        })),
      },
    ])
  })
})

describe('the default plays', () => {
  it('are there for every reason, have equal steps in both languages, and would be taken as an organization’s own', () => {
    expect(Object.keys(defaultPlaybook).toSorted()).toEqual([...playCodes].toSorted())
    expect(playbookIssues(defaultPlaybook)).toEqual([])
    for (const { steps } of Object.values(defaultPlaybook)) {
      expect(steps.es.length).toBeGreaterThan(1)
      expect(steps.en).toHaveLength(steps.es.length)
    }
  })
})

describe('an organization’s own plays', () => {
  it('keep the default steps, and null is the default', () => {
    const own = playbookFrom({ silence: { es: 'a', en: 'b' }, long_wait: null })
    expect(own.silence).toEqual({ es: 'a', en: 'b', steps: defaultPlaybook.silence.steps })
    expect(own.long_wait).toEqual(defaultPlaybook.long_wait)
    expect(playbookFrom(undefined)).toEqual(defaultPlaybook)
  })

  it.each<{ what: string; own: PlaybookOverrides; paths: string[] }>([
    { what: 'nothing', own: { silence: { es: 'a {issue}', en: '{customer} b' } }, paths: [] },
    {
      what: 'a name that stands for nothing',
      own: { silence: { es: 'a {nombre}', en: 'b' } },
      paths: ['silence.es'],
    },
    {
      what: 'a brace that does not end',
      own: { silence: { es: 'a', en: 'b {issue' } },
      paths: ['silence.en'],
    },
    {
      what: 'steps in one language alone',
      own: { silence: { es: 'a', en: 'b', steps: { es: ['c'], en: [] } } },
      paths: ['silence.steps'],
    },
    {
      what: 'a step with a name that stands for nothing',
      own: { silence: { es: 'a', en: 'b', steps: { es: ['c'], en: ['{x}'] } } },
      paths: ['silence.steps.en.0'],
    },
  ])('are refused for $what', ({ own, paths }) => {
    expect(playbookIssues(own).map(({ path }) => path)).toEqual(paths)
  })
})
