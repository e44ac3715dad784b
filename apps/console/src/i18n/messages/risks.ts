import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  title: 'Clientes en riesgo',
  intro: 'Ordenados por la probabilidad de que se vayan en los próximos 90 días, con los motivos.',
  filter: 'Filtrar por nivel',
  all: 'Todos',
  columns: {
    customer: 'Cliente',
    risk: 'Riesgo',
    reasons: 'Por qué',
    money: 'Pérdida esperada',
    signs: 'Señales',
    actions: 'Siguiente',
  },
  probability: (percent: string) => `Riesgo de abandono ${percent}`,
  ofValue: (value: string) => `de ${value}`,
  strikes: forms('1 mala experiencia', 'Racha de # malas'),
  noStrikes: 'Sin mala racha',
  openIssue: forms('# día sin resolver', '# días sin resolver'),
  lastSeen: (when: string) => `Última señal ${when}`,
  story: 'Ver historia',
  case: 'Ver caso',
  count: forms('# cliente mostrado', '# clientes mostrados'),
  empty: {
    title: 'Nadie está en riesgo',
    detail:
      'Cuando un cliente acumule malas experiencias o un problema sin resolver, aparecerá aquí con los motivos y a tiempo de llamarlo.',
    action: 'Ver el resumen',
  },
  emptyTier: {
    title: 'Nadie en este nivel',
    detail: 'Prueba con otro nivel de riesgo.',
    action: 'Ver todos',
  },
}

const en: typeof es = {
  title: 'Customers at risk',
  intro: 'Ordered by the probability that they leave within the next 90 days, with the reasons.',
  filter: 'Filter by tier',
  all: 'All',
  columns: {
    customer: 'Customer',
    risk: 'Risk',
    reasons: 'Why',
    money: 'Expected loss',
    signs: 'Signs',
    actions: 'Next',
  },
  probability: (percent) => `Churn risk ${percent}`,
  ofValue: (value) => `of ${value}`,
  strikes: forms('# strike', '# strikes'),
  noStrikes: 'No strikes',
  openIssue: forms('# day unsolved', '# days unsolved'),
  lastSeen: (when) => `Last seen ${when}`,
  story: 'View story',
  case: 'View case',
  count: forms('# customer shown', '# customers shown'),
  empty: {
    title: 'Nobody is at risk',
    detail:
      'When a customer gathers bad experiences or an unsolved issue, they show up here with the reasons, in time to call them.',
    action: 'See the overview',
  },
  emptyTier: { title: 'Nobody in this tier', detail: 'Try another tier of risk.', action: 'See all' },
}

export const risks = { es, en }
