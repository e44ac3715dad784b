import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string, many = other): PluralForms => ({ one, other, many })

const es = {
  title: 'Resumen',
  intro: 'Lo que sienten tus clientes, y cuánto puedes fiarte de cada número.',
  period: {
    label: 'Periodo',
    days: forms('# día', '# días'),
    last: forms('Último día', 'Últimos # días'),
    before: forms('frente al día anterior', 'frente a los # días anteriores'),
  },
  metric: {
    nps: { name: 'Recomendación', question: '¿Nos recomendarían?' },
    csat: { name: 'Satisfacción', question: '¿Quedaron satisfechos?' },
    ces: { name: 'Facilidad', question: '¿Se lo pusimos fácil?' },
    stars: { name: 'Estrellas', question: '¿Cuántas estrellas nos dan?' },
    enps: { name: 'Equipo', question: '¿Nos recomienda el equipo?' },
  },
  responses: forms('# respuesta', '# respuestas', '# de respuestas'),
  mean: (mean: string, max: string) => `media ${mean} de ${max}`,
  definition: 'Cómo se mide',
  definitionId: 'Definición',
  change: {
    significant: (difference: string) => `${difference}, cambio significativo`,
    notSignificant: (difference: string) => `${difference}, no significativo`,
    same: 'Sin cambio',
    noBefore: 'Sin periodo anterior con el que comparar',
    versus: (before: string) => `frente a ${before} antes`,
    uncertainty: (low: string, high: string, level: string) =>
      `La diferencia real está entre ${low} y ${high} (${level}).`,
  },
  sufficiency: {
    insufficient: 'Datos insuficientes',
    low: 'Pocos datos',
    insufficientWhy: 'Con menos de 5 respuestas el número dice poco: se muestra en gris.',
    lowWhy: 'Con menos de 30 respuestas el margen es amplio: se muestra en gris.',
  },
  noAnswers: 'Aún no hay respuestas en este periodo',
  bands: {
    promoters: 'promotores',
    passives: 'pasivos',
    detractors: 'detractores',
    satisfied: 'satisfechos',
    neutral: 'neutros',
    dissatisfied: 'insatisfechos',
    easy: 'fácil',
    difficult: 'difícil',
    good: 'buenas',
    bad: 'malas',
  },
  trend: {
    title: (metric: string) => `Evolución de ${metric}`,
    summary: (metric: string, first: string, last: string, count: string) =>
      `${metric}: de ${first} a ${last} en ${count}. La banda es el intervalo de confianza.`,
    points: forms('# punto', '# puntos'),
    empty: 'Sin datos para dibujar',
    columns: { period: 'Desde', value: 'Valor', interval: 'Intervalo', n: 'Respuestas' },
  },
  touchpoints: {
    title: 'Puntos de contacto',
    intro: 'Del más débil al más fuerte. El punto es el valor; la línea, su intervalo de confianza.',
    metric: 'Ordenar por',
    column: 'Punto de contacto',
    summary: (count: string, weakest: string, strongest: string) => `${count}, de ${weakest} a ${strongest}.`,
    count: forms('# punto de contacto', '# puntos de contacto'),
    empty: 'Todavía no hay respuestas por punto de contacto en este periodo.',
    overall: 'total',
    below: 'Su intervalo queda por debajo del total',
    above: 'Su intervalo queda por encima del total',
    within: 'No se distingue del total',
  },
  atRisk: {
    title: 'A quién llamar primero',
    empty: 'Nadie está en riesgo ahora mismo. Buen trabajo.',
  },
  openCases: { title: 'Casos abiertos', empty: 'No hay casos abiertos.' },
  start: {
    title: 'Envía tu primera señal',
    detail:
      'Todavía no hay respuestas en este periodo. En cuanto llegue la primera, aquí verás cómo se sienten tus clientes. Pruébalo desde una terminal:',
    note: 'Cambia la clave por una tuya. La señal aparece aquí en menos de 15 segundos.',
    docs: 'Leer la documentación de la API',
    code: 'Ejemplo con curl',
  },
}

const en: typeof es = {
  title: 'Overview',
  intro: 'How your customers feel, and how far you can trust each number.',
  period: {
    label: 'Period',
    days: forms('# day', '# days'),
    last: forms('Last day', 'Last # days'),
    before: forms('against the day before', 'against the # days before'),
  },
  metric: {
    nps: { name: 'Recommendation', question: 'Would they recommend us?' },
    csat: { name: 'Satisfaction', question: 'Were they satisfied?' },
    ces: { name: 'Ease', question: 'Did we make it easy?' },
    stars: { name: 'Stars', question: 'How many stars do we get?' },
    enps: { name: 'Team', question: 'Does the team recommend us?' },
  },
  responses: forms('# response', '# responses'),
  mean: (mean, max) => `mean ${mean} of ${max}`,
  definition: 'How it is measured',
  definitionId: 'Definition',
  change: {
    significant: (difference) => `${difference}, significant change`,
    notSignificant: (difference) => `${difference}, not significant`,
    same: 'No change',
    noBefore: 'No earlier period to compare with',
    versus: (before) => `from ${before} before`,
    uncertainty: (low, high, level) => `The true difference lies between ${low} and ${high} (${level}).`,
  },
  sufficiency: {
    insufficient: 'Not enough data',
    low: 'Little data',
    insufficientWhy: 'With fewer than 5 responses the number says little: it is shown in grey.',
    lowWhy: 'With fewer than 30 responses the margin is wide: it is shown in grey.',
  },
  noAnswers: 'No responses in this period yet',
  bands: {
    promoters: 'promoters',
    passives: 'passives',
    detractors: 'detractors',
    satisfied: 'satisfied',
    neutral: 'neutral',
    dissatisfied: 'dissatisfied',
    easy: 'easy',
    difficult: 'difficult',
    good: 'good',
    bad: 'bad',
  },
  trend: {
    title: (metric) => `Trend of ${metric}`,
    summary: (metric, first, last, count) =>
      `${metric}: from ${first} to ${last} over ${count}. The band is the confidence interval.`,
    points: forms('# point', '# points'),
    empty: 'Nothing to draw',
    columns: { period: 'From', value: 'Value', interval: 'Interval', n: 'Responses' },
  },
  touchpoints: {
    title: 'Touchpoints',
    intro: 'From the weakest to the strongest. The dot is the value; the line, its confidence interval.',
    metric: 'Rank by',
    column: 'Touchpoint',
    summary: (count, weakest, strongest) => `${count}, from ${weakest} to ${strongest}.`,
    count: forms('# touchpoint', '# touchpoints'),
    empty: 'No responses by touchpoint in this period yet.',
    overall: 'overall',
    below: 'Its interval lies below the overall value',
    above: 'Its interval lies above the overall value',
    within: 'Cannot be told from the overall value',
  },
  atRisk: { title: 'Whom to call first', empty: 'Nobody is at risk right now. Well done.' },
  openCases: { title: 'Open cases', empty: 'There are no open cases.' },
  start: {
    title: 'Send your first signal',
    detail:
      'There are no responses in this period yet. When the first one arrives, you will see here how your customers feel. Try it from a terminal:',
    note: 'Put your own key in. The signal shows up here in under 15 seconds.',
    docs: 'Read the API documentation',
    code: 'Example with curl',
  },
}

export const overview = { es, en }
