import type { Stage, Texts } from '../signals/index.ts'
import type { Question, SurveyDefinition, Thanks } from '../surveys/index.ts'

export interface SurveyTemplate {
  id: string
  stage: Stage
  name: Texts
  definition: SurveyDefinition
}

export const both = (es: string, en: string): Texts => ({ es, en })

const agree = {
  low: both('Nada de acuerdo', 'Strongly disagree'),
  high: both('Muy de acuerdo', 'Strongly agree'),
}
const likely = {
  low: both('Nada probable', 'Not at all likely'),
  high: both('Muy probable', 'Extremely likely'),
}
const satisfied = { low: both('Nada', 'Not at all'), high: both('Mucho', 'Very much') }

export const nps = (text: Texts): Question => ({
  id: 'recommend',
  type: 'nps',
  text,
  required: true,
  ...likely,
})
export const csat = (text: Texts, id = 'satisfaction'): Question => ({
  id,
  type: 'csat',
  text,
  required: true,
  ...satisfied,
})
export const ces = (text: Texts): Question => ({ id: 'effort', type: 'ces', text, required: true, ...agree })

export const words = (id: string, text: Texts, when?: Question['when']): Question => ({
  id,
  type: 'text',
  text,
  ...(when ? { when } : {}),
})

export const choice = (
  id: string,
  text: Texts,
  options: readonly (readonly [id: string, es: string, en: string])[],
  when?: Question['when'],
): Question => ({
  id,
  type: 'multiple',
  text,
  options: options.map(([option, es, en]) => ({ id: option, text: both(es, en) })),
  ...(when ? { when } : {}),
})

/** What is said to whoever is unhappy, and to everybody else. */
export const thanks = (question: string, atMost: number): Thanks[] => [
  {
    text: both(
      'Sentimos que no haya ido bien. Gracias por decirlo: lo va a leer una persona de nuestro equipo.',
      'We are sorry that it did not go well. Thank you for telling us: a person of our team will read it.',
    ),
    when: [{ question, atMost }],
  },
  { text: both('¡Gracias! Su opinión nos ayuda a mejorar.', 'Thank you! What you say helps us improve.') },
]

export const survey = (
  kind: SurveyDefinition['kind'],
  touchpoint: string,
  questions: readonly Question[],
  said: readonly Thanks[],
): SurveyDefinition => ({ kind, touchpoint, languages: ['es', 'en'], questions, thanks: said })
