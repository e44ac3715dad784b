import type { Texts } from '../signals/index.ts'
import type { Frame } from './result.ts'
import type { Tally } from './tally.ts'

const percent = (share: number): string => {
  const value = share * 100
  return String(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)))
}

/** What the figures of a trial do not say by themselves. */
export function notesOf(tally: Tally, { rule, share, inactivity, truncated }: Frame): Texts[] {
  const asks = (...fields: string[]) => rule.conditions.some(({ field }) => fields.includes(field))
  const notes: [boolean, Texts][] = [
    [
      share < 1,
      {
        es: `Se ha mirado al ${percent(share)} % de los clientes, elegido al azar, para no leer más filas de las permitidas; las cifras están extrapoladas a todos.`,
        en: `A random ${percent(share)}% of the customers was looked at, so as not to read more rows than allowed; the figures are scaled to all of them.`,
      },
    ],
    [
      rule.on !== 'metric' && tally.leavers === 0 && tally.left === 0,
      {
        es: 'No consta que nadie se haya ido en ese periodo: sin bajas no se puede medir el acierto. Envíalas a POST /v1/outcomes.',
        en: 'Nobody is known to have left in that period: without leavers no precision can be measured. Send them to POST /v1/outcomes.',
      },
    ],
    [
      rule.on !== 'metric' && inactivity,
      {
        es: 'Nadie cuenta las bajas, así que se da por ido a quien deja de comprar mucho más tiempo del habitual.',
        en: 'Nobody tells who left, so whoever stops buying for far longer than usual is taken to have left.',
      },
    ],
    [
      asks('value', 'segment'),
      {
        es: 'El valor y el segmento son los que tienen hoy los clientes.',
        en: 'Value and segment are those that the customers have today.',
      },
    ],
    [
      rule.on === 'case' || (rule.on !== 'metric' && !rule.opensCase),
      {
        es: 'Los casos son los que habría abierto el riesgo, con las acciones que constan; donde no consta ninguna, nadie contestó.',
        en: 'Cases are those that the risk would have opened, with the actions on record; where there are none, nobody answered.',
      },
    ],
    [
      rule.on === 'case' && asks('overdue'),
      {
        es: 'Los plazos no se reconstruyen: ningún caso del pasado cuenta como fuera de plazo.',
        en: 'Due times are not reconstructed: no case of the past counts as overdue.',
      },
    ],
    [
      truncated > 0 && rule.on !== 'metric',
      {
        es: `De ${truncated} ${truncated === 1 ? 'cliente' : 'clientes'} había demasiadas señales y se ha mirado solo una parte.`,
        en: `${truncated} ${truncated === 1 ? 'customer' : 'customers'} had too many signals, of which only a part was looked at.`,
      },
    ],
    [
      truncated > 0 && rule.on === 'metric',
      {
        es: 'No se han mirado todas las series, para no leer más filas de las permitidas.',
        en: 'Not every series was looked at, so as not to read more rows than allowed.',
      },
    ],
  ]
  return notes.flatMap(([holds, text]) => (holds ? [text] : []))
}
