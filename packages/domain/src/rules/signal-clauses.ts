import { labelOfEvent } from '../events/index.ts'
import type { Texts } from '../signals/index.ts'
import { stageNames } from '../risk/index.ts'
import {
  both,
  not,
  numbered,
  phrasesBy,
  negativesIn,
  place,
  quoted,
  strikes,
  type Clauses,
  type Phrase,
} from './phrases.ts'
import type { Condition } from './rule.ts'
import { channelNames, compared, either, metricNames } from './wording.ts'

const wheres: Record<string, Phrase> = {
  touchpoint: place,
  stage: (condition) =>
    both(
      either(condition, stageNames),
      (x) => `${not(condition) ? 'fuera de' : 'en'} la etapa de ${x}`,
      (x) => `${not(condition) ? 'outside' : 'in'} the ${x} stage`,
    ),
  channel: (condition) =>
    both(
      either(condition, channelNames),
      (x) => `${not(condition) ? 'no por' : 'por'} ${x}`,
      (x) => `${not(condition) ? 'not by' : 'by'} ${x}`,
    ),
  employee: (condition) =>
    both(
      either(condition),
      (x) => `${not(condition) ? 'sin que atienda' : 'con la atención de'} ${x}`,
      (x) => `${not(condition) ? 'not served by' : 'served by'} ${x}`,
    ),
  team: (condition) =>
    both(
      either(condition),
      (x) => `${not(condition) ? 'fuera del' : 'con el'} equipo ${x}`,
      (x) => `${not(condition) ? 'outside' : 'with'} team ${x}`,
    ),
}

const signalWhats: Record<string, Phrase> = {
  type: (condition) =>
    both(
      quoted(condition, labelOfEvent),
      (x) => (not(condition) ? `no se trate de ${x}` : `ocurra ${x}`),
      (x) => (not(condition) ? `it is not ${x}` : `${x} happens`),
    ),
  severity: numbered(
    (x) => `la gravedad sea ${x}`,
    (x) => `the severity is ${x}`,
  ),
  experience: numbered(
    (x) => `la experiencia sea ${x}`,
    (x) => `the experience is ${x}`,
  ),
  negative: ({ value }) =>
    value === true
      ? { es: 'haya una mala experiencia', en: 'there is a bad experience' }
      : { es: 'la experiencia no sea mala', en: 'the experience is not bad' },
  sentiment: numbered(
    (x) => `el sentimiento del comentario sea ${x}`,
    (x) => `the sentiment of the comment is ${x}`,
  ),
  theme: (condition) =>
    both(
      quoted(condition),
      (x) => `el comentario ${not(condition) ? 'no ' : ''}hable de ${x}`,
      (x) => `the comment is ${not(condition) ? 'not ' : ''}about ${x}`,
    ),
  comment: (condition) =>
    both(
      quoted(condition),
      (x) => `el comentario diga ${x}`,
      (x) => `the comment says ${x}`,
    ),
  strikes,
  negativesIn7Days: negativesIn(7),
  negativesIn30Days: negativesIn(30),
  waitMinutes: numbered(
    (x) => `la espera sea de ${x}`,
    (x) => `the wait is ${x}`,
    'minutes',
  ),
}

/** The metric with what is asked of its score: `CSAT sea 2 o menos`; without a score, that an answer arrives. */
function answers(conditions: readonly Condition[]): Texts[] {
  const metric = conditions.find(({ field }) => field === 'metric')
  if (!metric) return []
  const name = either(metric, metricNames)
  const scores = conditions.filter(({ field }) => field === 'score').map((condition) => compared(condition))
  if (scores.length === 0)
    return [{ es: `llegue una respuesta de ${name.es}`, en: `an answer to ${name.en} arrives` }]
  return [
    {
      es: `${name.es} sea ${scores.map(({ es }) => es).join(' y ')}`,
      en: `${name.en} is ${scores.map(({ en }) => en).join(' and ')}`,
    },
  ]
}

export const signalClauses = (conditions: readonly Condition[]): Clauses => ({
  what: [...answers(conditions), ...phrasesBy(signalWhats, conditions)],
  where: phrasesBy(wheres, conditions),
})
