import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  label: 'Filtros',
  period: 'Periodo',
  last: forms('Hoy', 'Últimos # días'),
  lastYear: 'Último año',
  custom: 'Otras fechas',
  from: 'Desde',
  until: 'Hasta',
  apply: 'Aplicar',
  wrongOrder: 'La primera fecha debe ser anterior a la última.',
  range: (from: string, until: string) => `${from} – ${until}`,
  compare: 'Comparación',
  with: { previous: 'Periodo anterior', year: 'Hace un año', none: 'Sin comparar' },
  versus: { previous: 'Frente al periodo anterior', year: 'Frente a hace un año', none: 'Sin comparar' },
  segment: 'Segmento',
  channel: 'Canal',
  touchpoint: 'Punto de contacto',
  all: { segment: 'Todos los segmentos', channel: 'Todos los canales', touchpoint: 'Todos los puntos' },
  clear: 'Quitar filtros',
  failed: 'No pudimos leer las opciones',
}

const en: typeof es = {
  label: 'Filters',
  period: 'Period',
  last: forms('Today', 'Last # days'),
  lastYear: 'Last year',
  custom: 'Other dates',
  from: 'From',
  until: 'Until',
  apply: 'Apply',
  wrongOrder: 'The first date must come before the last.',
  range: (from, until) => `${from} – ${until}`,
  compare: 'Comparison',
  with: { previous: 'Previous period', year: 'A year ago', none: 'No comparison' },
  versus: { previous: 'Against the previous period', year: 'Against a year ago', none: 'No comparison' },
  segment: 'Segment',
  channel: 'Channel',
  touchpoint: 'Touchpoint',
  all: { segment: 'All segments', channel: 'All channels', touchpoint: 'All touchpoints' },
  clear: 'Clear filters',
  failed: 'We could not read the choices',
}

export const filters = { es, en }
