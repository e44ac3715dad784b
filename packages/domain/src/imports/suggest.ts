const guesses: readonly (readonly [field: string, column: RegExp])[] = [
  ['customer.email', /^(e[-_ ]?mail|correo([-_ ]electr[oó]nico)?|customer[-_ ]email)$/i],
  ['customer.phone', /^(phone|mobile|tel[eé]fono|m[oó]vil|celular)$/i],
  [
    'customer.id',
    /^(user|usuario|customer|client[ea]?|account|cuenta|(user|customer|client|account)[-_ ]?id|id[-_ ](cliente|usuario))$/i,
  ],
  [
    'score',
    /^(nps|csat|ces|stars|estrellas|score|rating|puntuaci[oó]n|puntaje|nota|valoraci[oó]n|calificaci[oó]n)([-_ ]score)?$/i,
  ],
  [
    'comment',
    /^(comments?|text|verbatim|feedback|review|message|comentarios?|texto|opini[oó]n|mensaje|respuesta)$/i,
  ],
  [
    'occurredAt',
    /^(date|time|timestamp|created|occurred|responded|submitted|fecha|hora)([-_ ]?(at|on|time))?$|_at$|^fecha/i,
  ],
  [
    'touchpoint',
    /^(touch[-_ ]?point|journey[-_ ]?stage|stage|category|reason|area|punto[-_ ]de[-_ ]contacto|etapa|categor[ií]a|motivo|tienda|store)$/i,
  ],
  ['channel', /^(channel|canal)$/i],
  ['employee', /^(employee|agent|empleado|agente|vendedor)$/i],
  ['customer.traits.segment', /^(segment|segmento|plan|tier)$/i],
]

const metricOf = (column: string): string => {
  if (/nps/i.test(column)) return 'nps'
  if (/ces/i.test(column)) return 'ces'
  return /stars|estrellas|rating|valoraci/i.test(column) ? 'stars' : 'csat'
}

/** What the columns' names say they hold, as `--map` entries; a person has to look at them. */
export function suggestMapping(header: readonly string[]): string[] {
  const found = guesses.flatMap(([field, pattern]): [string, string][] => {
    const column = header.find((name) => pattern.test(name.trim()))
    return column === undefined ? [] : [[field, column]]
  })
  const score = found.find(([field]) => field === 'score')?.[1]
  const touchpoint = found.some(([field]) => field === 'touchpoint')
  return [
    ...(score === undefined ? [] : [`metric=const:${metricOf(score)}`]),
    ...found.map(([field, column]) => `${field}=${column}`),
    ...(touchpoint ? [] : ['touchpoint=const:general']),
  ]
}
