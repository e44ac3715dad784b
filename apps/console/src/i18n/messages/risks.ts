import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  title: 'Clientes en riesgo',
  intro:
    'A quién llamar primero: quién puede irse en los próximos 90 días, por qué y cuánto se puede salvar.',
  totals: {
    label: 'Totales',
    sentence: (value: string, customers: string, filtered: boolean) =>
      `${value} en riesgo en ${customers}${filtered ? ' con este filtro' : ''}.`,
    customers: forms('# cliente', '# clientes'),
    unknownValue: forms('De # cliente no se conoce el valor.', 'De # clientes no se conoce el valor.'),
    expected: 'Pérdida esperada',
    expectedHelp: 'Valor × probabilidad de irse.',
    savable: 'Se puede salvar',
    savableHelp: 'Lo que una llamada a tiempo aún puede evitar.',
    withoutCase: 'Sin caso abierto',
    withoutCaseHelp: 'Nadie se ocupa de ellos todavía.',
  },
  filters: {
    label: 'Filtros',
    tier: 'Nivel',
    allTiers: 'Todos los niveles',
    segment: 'Segmento',
    allSegments: 'Todos los segmentos',
    case: 'Caso',
    anyCase: 'Con o sin caso',
    cases: { none: 'Sin caso', open: 'Con caso abierto' },
    issue: 'Problema',
    anyIssue: 'Con o sin problema',
    openIssue: 'Problema sin resolver',
    clear: 'Quitar filtros',
    order: 'Orden',
    orders: { savable: 'Lo que se salva', probability: 'Probabilidad' },
  },
  columns: {
    customer: 'Cliente',
    risk: 'Riesgo',
    reasons: 'Por qué',
    savable: 'Se puede salvar',
    actions: 'Siguiente',
  },
  probability: (percent: string) => `Riesgo de abandono ${percent}`,
  ofValue: (value: string) => `de ${value}`,
  change: (points: string, day: string) => `${points} desde el ${day}`,
  nobody: 'sin asignar',
  strikes: forms('1 mala experiencia', 'Racha de # malas'),
  noStrikes: 'Sin mala racha',
  openIssue: forms('# día sin resolver', '# días sin resolver'),
  lastSeen: (when: string) => `Última señal ${when}`,
  story: 'Ver historia',
  case: 'Ver caso',
  empty: {
    title: 'Nadie está en riesgo',
    detail:
      'Cuando un cliente acumule malas experiencias o un problema sin resolver, aparecerá aquí con los motivos y a tiempo de llamarlo.',
    action: 'Ver el resumen',
  },
  emptyFilter: {
    title: 'Nadie con este filtro',
    detail: 'Prueba con otro nivel, segmento o caso.',
    action: 'Ver todos',
  },
}

const en: typeof es = {
  title: 'Customers at risk',
  intro: 'Whom to call first: who may leave within the next 90 days, why, and how much can be saved.',
  totals: {
    label: 'Totals',
    sentence: (value, customers, filtered) =>
      `${value} at risk in ${customers}${filtered ? ' with this filter' : ''}.`,
    customers: forms('# customer', '# customers'),
    unknownValue: forms('The value of # customer is not known.', 'The value of # customers is not known.'),
    expected: 'Expected loss',
    expectedHelp: 'Value × probability of leaving.',
    savable: 'Can be saved',
    savableHelp: 'What a call in time can still prevent.',
    withoutCase: 'Without an open case',
    withoutCaseHelp: 'Nobody takes care of them yet.',
  },
  filters: {
    label: 'Filters',
    tier: 'Tier',
    allTiers: 'All tiers',
    segment: 'Segment',
    allSegments: 'All segments',
    case: 'Case',
    anyCase: 'With or without a case',
    cases: { none: 'Without a case', open: 'With an open case' },
    issue: 'Issue',
    anyIssue: 'With or without an issue',
    openIssue: 'Open issue',
    clear: 'Clear filters',
    order: 'Order',
    orders: { savable: 'What can be saved', probability: 'Probability' },
  },
  columns: {
    customer: 'Customer',
    risk: 'Risk',
    reasons: 'Why',
    savable: 'Can be saved',
    actions: 'Next',
  },
  probability: (percent) => `Churn risk ${percent}`,
  ofValue: (value) => `of ${value}`,
  change: (points, day) => `${points} since ${day}`,
  nobody: 'unassigned',
  strikes: forms('# strike', '# strikes'),
  noStrikes: 'No strikes',
  openIssue: forms('# day unsolved', '# days unsolved'),
  lastSeen: (when) => `Last seen ${when}`,
  story: 'View story',
  case: 'View case',
  empty: {
    title: 'Nobody is at risk',
    detail:
      'When a customer gathers bad experiences or an unsolved issue, they show up here with the reasons, in time to call them.',
    action: 'See the overview',
  },
  emptyFilter: {
    title: 'Nobody with this filter',
    detail: 'Try another tier, segment or case.',
    action: 'See all',
  },
}

export const risks = { es, en }
