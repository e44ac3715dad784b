import { stages } from '../../signals/index.ts'
import type { Stage } from '../../signals/index.ts'
import { stageNames } from '../phrases/stage-names.ts'
import { longstandingOf, monthsOf, newcomerOf, termOf } from './term.ts'

const termOfStage = (stage: Stage) =>
  termOf('relationship', `stage:${stage}`, {
    value: (features) => Number(features.stage === stage),
    deviation: 0.5,
    label: {
      es: `última actividad en la etapa de ${stageNames[stage].es}`,
      en: `last active at the stage of ${stageNames[stage].en}`,
    },
  })

/** How long and how well we know each other; what answers tell may only speak for staying when it is good. */
export const termsOfRelationship = [
  termOf('relationship', 'tenure', {
    value: monthsOf,
    label: { es: 'meses como cliente (log)', en: 'months as a customer (log)' },
  }),
  termOf('relationship', 'newcomer', {
    value: newcomerOf,
    label: { es: 'en su primer mes', en: 'in the first month' },
  }),
  termOf('relationship', 'longstanding', {
    value: longstandingOf,
    label: { es: 'cliente desde hace dos años o más', en: 'a customer for two years or more' },
  }),
  termOf('relationship', 'spend', {
    value: ({ totalValue }) => Math.log(1 + totalValue),
    label: { es: 'gasto (log)', en: 'spending (log)' },
  }),
  termOf('relationship', 'recentSpend', {
    value: ({ recentValue }) => Math.log(1 + recentValue),
    label: { es: 'gasto en 90 días (log)', en: 'spending in 90 days (log)' },
  }),
  termOf('relationship', 'experience', {
    value: ({ experience }) => experience,
    sign: -1,
    label: { es: 'respuestas buenas frente a malas', en: 'good against bad answers' },
  }),
  termOf('relationship', 'lastExperience', {
    value: ({ lastExperience }) => lastExperience ?? 0,
    sign: -1,
    label: { es: 'experiencia de la última respuesta', en: 'experience of the last answer' },
  }),
  ...stages.map(termOfStage),
]
