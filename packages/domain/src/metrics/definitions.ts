import { binsOf, scaleOf } from './definition.ts'
import type { Definition, MeasureId } from './definition.ts'

const of = (metric: MeasureId) => ({ metric, scale: scaleOf[metric], bins: binsOf[metric] })

/** All definitions, the default of each metric first. */
export const definitions: readonly Definition[] = [
  {
    id: 'nps/standard',
    ...of('nps'),
    unit: 'score',
    isDefault: true,
    describe: {
      es: 'Porcentaje de promotores (9–10) menos porcentaje de detractores (0–6); los pasivos (7–8) cuentan en el total.',
      en: 'Percentage of promoters (9–10) minus percentage of detractors (0–6); passives (7–8) count in the total.',
    },
  },
  {
    id: 'csat/top2-of-5',
    ...of('csat'),
    unit: 'percent',
    isDefault: true,
    describe: {
      es: 'Porcentaje de respuestas 4 y 5 en una escala de 1 a 5.',
      en: 'Percentage of answers of 4 and 5 on a scale of 1 to 5.',
    },
  },
  {
    id: 'csat/zendesk-5',
    ...of('csat'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'Como lo calcula Zendesk: 4 y 5 son buenas, y todas las demás malas; porcentaje de buenas.',
      en: 'As Zendesk computes it: 4 and 5 are good, and all others bad; percentage of good ones.',
    },
  },
  {
    id: 'csat/formbricks',
    ...of('csat'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'Como lo calcula Formbricks: en su escala de cinco cuentan las dos mejores respuestas (en una de tres solo la mejor, en una de diez las tres mejores, que se registran como 4 y 5).',
      en: 'As Formbricks computes it: of its scale of five the best two answers count (of three the best alone, of ten the best three, recorded as 4 and 5).',
    },
  },
  {
    id: 'csat/smileys-3',
    ...of('csat'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'Tres caras, registradas como 1, 3 y 5: porcentaje de la mejor cara.',
      en: 'Three faces, recorded as 1, 3 and 5: percentage of the best face.',
    },
  },
  {
    id: 'csat/mean',
    ...of('csat'),
    unit: 'mean',
    isDefault: false,
    describe: { es: 'Media de las respuestas, de 1 a 5.', en: 'Mean of the answers, from 1 to 5.' },
  },
  {
    id: 'ces/2.0',
    ...of('ces'),
    unit: 'percent',
    isDefault: true,
    describe: {
      es: '«Me lo pusieron fácil», de 1 a 7: porcentaje de respuestas de 5 a 7, con la media al lado.',
      en: '“They made it easy”, from 1 to 7: percentage of answers of 5 to 7, with the mean beside it.',
    },
  },
  {
    id: 'ces/delighted',
    ...of('ces'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'Como lo calcula Delighted, de 1 a 5: porcentaje de 4 y 5, que se registran como 6 y 7.',
      en: 'As Delighted computes it, from 1 to 5: percentage of 4 and 5, which are recorded as 6 and 7.',
    },
  },
  {
    id: 'ces/net',
    ...of('ces'),
    unit: 'score',
    isDefault: false,
    describe: {
      es: 'Porcentaje de respuestas 6 y 7 menos porcentaje de respuestas de 1 a 3.',
      en: 'Percentage of answers of 6 and 7 minus percentage of answers of 1 to 3.',
    },
  },
  {
    id: 'ces/mean',
    ...of('ces'),
    unit: 'mean',
    isDefault: false,
    describe: {
      es: 'Media de las respuestas, de 1 a 7; más alta es más fácil.',
      en: 'Mean of the answers, from 1 to 7; higher is easier.',
    },
  },
  {
    id: 'stars/mean',
    ...of('stars'),
    unit: 'mean',
    isDefault: true,
    describe: { es: 'Media de las estrellas, de 1 a 5.', en: 'Mean of the stars, from 1 to 5.' },
  },
  {
    id: 'stars/top2',
    ...of('stars'),
    unit: 'percent',
    isDefault: false,
    describe: { es: 'Porcentaje de 4 y 5 estrellas.', en: 'Percentage of 4 and 5 stars.' },
  },
  {
    id: 'enps/standard',
    ...of('enps'),
    unit: 'score',
    isDefault: true,
    describe: {
      es: 'NPS de empleados: promotores (9–10) menos detractores (0–6); oculto con menos de 5 respuestas.',
      en: 'Employee NPS: promoters (9–10) minus detractors (0–6); hidden under 5 answers.',
    },
  },
  {
    id: 'sentiment/mean',
    ...of('sentiment'),
    unit: 'mean',
    isDefault: true,
    describe: {
      es: 'Media del sentimiento de los comentarios, de −1 a +1, leído por el análisis de texto.',
      en: 'Mean sentiment of the comments, from −1 to +1, as the text analysis reads it.',
    },
  },
  {
    id: 'sentiment/negative',
    ...of('sentiment'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'Porcentaje de comentarios negativos (sentimiento hasta −0,2).',
      en: 'Percentage of negative comments (sentiment up to −0.2).',
    },
  },
  {
    id: 'sentiment/net',
    ...of('sentiment'),
    unit: 'score',
    isDefault: false,
    describe: {
      es: 'Porcentaje de comentarios positivos menos porcentaje de negativos.',
      en: 'Percentage of positive comments minus percentage of negative ones.',
    },
  },
  {
    id: 'response-rate/delivered',
    ...of('response-rate'),
    unit: 'percent',
    isDefault: true,
    describe: {
      es: 'Encuestas respondidas por cada cien entregadas.',
      en: 'Surveys answered of each hundred delivered.',
    },
  },
  {
    id: 'response-rate/aapor-rr1',
    ...of('response-rate'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'AAPOR RR1: respondidas por cada cien enviadas.',
      en: 'AAPOR RR1: answered of each hundred sent.',
    },
  },
  {
    id: 'response-rate/aapor-rr2',
    ...of('response-rate'),
    unit: 'percent',
    isDefault: false,
    describe: {
      es: 'AAPOR RR2: respondidas, también a medias, por cada cien enviadas.',
      en: 'AAPOR RR2: answered, also in part, of each hundred sent.',
    },
  },
]

/** The definition `id` of a metric, its default one without an id; undefined when the metric has none of that id. */
export function definitionFor(metric: MeasureId, id?: string): Definition | undefined {
  return definitions.find(
    (each) => each.metric === metric && (id === undefined ? each.isDefault : each.id === id),
  )
}
