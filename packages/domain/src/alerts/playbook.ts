import type { Texts } from '../signals/index.ts'
import type { AlertFacts } from './input.ts'
import { joinList, nameOf } from './wording.ts'

/** What to do about each thing that weighs, in the order in which to do it. */
const remedies: readonly { codes: readonly string[]; step: (facts: AlertFacts) => Texts }[] = [
  {
    codes: ['long_wait'],
    step: () => ({ es: 'discúlpate por la espera', en: 'apologise for the wait' }),
  },
  {
    codes: ['repeat_contacts'],
    step: () => ({
      es: 'pon a una sola persona al cargo para que no tenga que contarlo otra vez',
      en: 'put one person in charge so that the story need not be told again',
    }),
  },
  {
    codes: ['open_issue', 'two_strikes_one_issue'],
    step: ({ openIssue }) => {
      const name = openIssue?.name
      return {
        es: `comprométete con una fecha para resolver ${name ? `el problema (${name.es})` : 'el problema'}`,
        en: `commit to a date by which ${name ? `the problem (${name.en})` : 'the problem'} is solved`,
      }
    },
  },
]

const withoutIssue: readonly { code: string; step: Texts }[] = [
  {
    code: 'negative_experiences',
    step: {
      es: 'pregunta qué pasó, escucha y acuerda qué lo arreglaría',
      en: 'ask what happened, listen, and agree on what would put it right',
    },
  },
  {
    code: 'negative_text',
    step: {
      es: 'responde en persona a lo que ha escrito',
      en: 'answer in person what they wrote',
    },
  },
  {
    code: 'silence',
    step: {
      es: 'pregunta cómo le va y qué echa en falta, sin vender nada',
      en: 'ask how things are going and what is missing, without selling anything',
    },
  },
]

const anything: Texts = { es: 'pregunta cómo está siendo su experiencia', en: 'ask how things are going' }

/**
 * What to do next, chosen from what weighs: first what is still broken, else the conversation that is missing. At the
 * tier `critical` it is for today.
 */
export function nextStepOf(facts: AlertFacts): Texts {
  const codes = new Set([...facts.reasons, ...(facts.floor ? [facts.floor] : [])].map(({ code }) => code))
  if (facts.openIssue) codes.add('open_issue')
  const found = remedies.filter((remedy) => remedy.codes.some((code) => codes.has(code)))
  const steps = found.map(({ step }) => step(facts))
  if (!codes.has('open_issue') && !codes.has('two_strikes_one_issue')) {
    steps.push(withoutIssue.find(({ code }) => codes.has(code))?.step ?? anything)
  }
  const name = nameOf(facts.customerName)
  const today = facts.tier === 'critical'
  return {
    es: `Llama a ${name.es} ${today ? 'hoy mismo' : 'hoy o mañana'}: ${joinList(
      steps.map(({ es }) => es),
      'es',
    )}.`,
    en: `Call ${name.en} ${today ? 'today' : 'today or tomorrow'}: ${joinList(
      steps.map(({ en }) => en),
      'en',
    )}.`,
  }
}
