import type { Texts } from '../../signals/index.ts'
import type { Contribution } from '../contributions.ts'
import type { RiskFeatures } from '../features.ts'
import { stageNames } from './stage-names.ts'
import { spanInWords } from './wording.ts'

const newDays = 60
const clearly = 0.1

function ofTenure({ tenureDays }: RiskFeatures, raises: boolean): Texts {
  if (tenureDays === null) return { es: 'Apenas sabemos de este cliente', en: 'Hardly known to us' }
  if (tenureDays < 1) return { es: 'Cliente desde hoy', en: 'A customer since today' }
  const span = spanInWords(tenureDays)
  return raises && tenureDays < newDays
    ? { es: `Cliente desde hace solo ${span.es}`, en: `A customer for only ${span.en}` }
    : { es: `Cliente desde hace ${span.es}`, en: `A customer for ${span.en}` }
}

const ofSpend = (above: boolean): Texts =>
  above
    ? { es: 'Ha gastado más que la media', en: 'Has spent more than average' }
    : { es: 'Ha gastado menos que la media', en: 'Has spent less than average' }

/** Whether the last 90 days brought in less than as many days did before. */
function hasFallen({ recentValue, tenureDays, totalValue }: RiskFeatures): boolean {
  const earlierDays = (tenureDays ?? 0) - 90
  return earlierDays > 0 && recentValue / 90 < (totalValue - recentValue) / earlierDays
}

function ofRecentSpend(features: RiskFeatures, above: boolean): Texts {
  if (above) {
    return {
      es: 'En los últimos 90 días ha gastado más que la media',
      en: 'Has spent more than average in the last 90 days',
    }
  }
  if (features.recentValue === 0) {
    return {
      es: 'No ha gastado nada en los últimos 90 días',
      en: 'Has spent nothing in the last 90 days',
    }
  }
  return hasFallen(features)
    ? { es: 'Gasta menos que antes', en: 'Spends less than before' }
    : {
        es: 'En los últimos 90 días ha gastado menos que la media',
        en: 'Has spent less than average in the last 90 days',
      }
}

const noAnswer: Texts = { es: 'Aún no nos ha dado su opinión', en: 'Has not told us their opinion yet' }

function ofExperience({ experience, lastExperience }: RiskFeatures): Texts {
  if (lastExperience === null) return noAnswer
  if (experience > clearly) return { es: 'Sus respuestas son buenas', en: 'Their answers are good' }
  if (experience < -clearly) return { es: 'Sus respuestas son malas', en: 'Their answers are bad' }
  return { es: 'Sus respuestas no son ni buenas ni malas', en: 'Their answers are neither good nor bad' }
}

function ofLastExperience({ lastExperience }: RiskFeatures): Texts {
  if (lastExperience === null) return noAnswer
  if (lastExperience >= 0.5) return { es: 'Su última respuesta fue buena', en: 'Their last answer was good' }
  if (lastExperience <= -0.3) return { es: 'Su última respuesta fue mala', en: 'Their last answer was bad' }
  return { es: 'Su última respuesta fue tibia', en: 'Their last answer was lukewarm' }
}

function ofStage({ stage }: RiskFeatures): Texts {
  if (stage === null) return { es: 'Apenas sabemos de este cliente', en: 'Hardly known to us' }
  return {
    es: `Su última actividad fue en la etapa de ${stageNames[stage].es}`,
    en: `Last active at the stage of ${stageNames[stage].en}`,
  }
}

/** What of the relationship weighs, by the term that makes most of it. */
export function ofRelationship(
  features: RiskFeatures,
  { contribution, leading }: Pick<Contribution, 'contribution' | 'leading'>,
): Texts {
  const { term = '', above = false } = leading ?? {}
  if (term === 'spend') return ofSpend(above)
  if (term === 'recentSpend') return ofRecentSpend(features, above)
  if (term === 'experience') return ofExperience(features)
  if (term === 'lastExperience') return ofLastExperience(features)
  return term.startsWith('stage:') ? ofStage(features) : ofTenure(features, contribution > 0)
}
