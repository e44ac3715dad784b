import type { RiskFeatures } from '../features.ts'
import { monthsOf, newcomerOf, termOf } from './term.ts'

const firstNegative = ({ n }: RiskFeatures) => Math.min(n, 1)

/** f(N): the first unit of severity weighs most, more than four no further; and for whom it weighs more. */
const ofNegatives = [
  termOf('negative_experiences', 'firstNegative', {
    value: firstNegative,
    deviation: 0.7,
    sign: 1,
    label: { es: 'gravedad de las malas experiencias, hasta 1', en: 'severity of bad experiences, up to 1' },
  }),
  termOf('negative_experiences', 'furtherNegative', {
    value: ({ n }) => Math.max(0, Math.min(n, 4) - 1),
    deviation: 0.7,
    sign: 1,
    label: {
      es: 'gravedad de las malas experiencias, de 1 a 4',
      en: 'severity of bad experiences, from 1 to 4',
    },
  }),
  termOf('negative_experiences', 'newcomerNegative', {
    value: (features) => firstNegative(features) * newcomerOf(features),
    sign: 1,
    label: { es: 'malas experiencias de un cliente nuevo', en: 'bad experiences of a new customer' },
  }),
  termOf('negative_experiences', 'lastingNegative', {
    value: (features) => firstNegative(features) * monthsOf(features),
    sign: 1,
    label: {
      es: 'malas experiencias, según los meses como cliente (log)',
      en: 'bad experiences, by months as a customer (log)',
    },
  }),
]

/** What went wrong: none of it may speak for staying. */
export const termsOfTrouble = [
  ...ofNegatives,
  termOf('open_issue', 'openIssue', {
    value: ({ openIssueDays }) => Math.log2(1 + openIssueDays / 7),
    deviation: 1,
    sign: 1,
    label: {
      es: 'semanas del problema abierto más antiguo (log₂)',
      en: 'weeks of the oldest open problem (log₂)',
    },
  }),
  termOf('repeat_contacts', 'repeatContact', {
    value: ({ repeatContacts }) => repeatContacts,
    deviation: 1,
    sign: 1,
    label: {
      es: 'contactos repetidos por problemas abiertos',
      en: 'repeated contacts about open problems',
    },
  }),
  termOf('long_wait', 'wait', {
    value: ({ worstWaitMinutes }) => Math.log(1 + worstWaitMinutes / 5),
    deviation: 1,
    sign: 1,
    label: { es: 'peor espera de 30 días (log)', en: 'worst wait of 30 days (log)' },
  }),
  termOf('negative_text', 'text', {
    value: ({ textAnger }) => textAnger,
    deviation: 1,
    sign: 1,
    label: { es: 'cómo de negativo suena el peor texto', en: 'how negative the worst text sounds' },
  }),
]
