import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  title: 'Informe semanal',
  of: (from: string, until: string) => `Del ${from} al ${until}`,
  running: 'La semana sigue en curso: los números aún cambian.',
  week: 'Semana',
  previous: 'Semana anterior',
  next: 'Semana siguiente',
  print: 'Imprimir',
  madeOn: (organization: string, when: string) => `${organization} · hecho el ${when} con Vigía`,
  product: 'Tu organización',
  summary: {
    title: 'La semana en palabras',
    answered: (count: string, change: string | null) =>
      change === null ? `Llegaron ${count}.` : `Llegaron ${count}, ${change} que la semana anterior.`,
    metric: (name: string, value: string, interval: string, change: string) =>
      `El ${name} es ${value} (${interval}): ${change}.`,
    noMetric: (name: string) => `Nadie respondió al ${name}.`,
    cases: (opened: string, closed: string) => `Se abrieron ${opened} y se cerraron ${closed}.`,
    saved: (money: string) => `Lo recuperado suma ${money}.`,
    risk: (money: string, customers: string) => `Hoy hay ${money} en juego en ${customers}.`,
  },
  cases: forms('# caso', '# casos'),
  customers: forms('# cliente', '# clientes'),
  before: (value: string) => `antes ${value}`,
  found: { title: 'Lo que encontró la vigía', empty: 'Nada se salió de lo normal esta semana.' },
  themes: {
    title: 'De qué se habló',
    up: 'Más que la semana anterior',
    down: 'Menos que la semana anterior',
    none: 'Ninguno',
    points: (points: string) => `${points} puntos`,
    chance: 'puede ser azar',
    shares: 'Parte de los comentarios, en puntos porcentuales.',
  },
  weak: {
    title: 'Puntos débiles',
    intro: 'Los puntos de contacto con el CSAT más bajo de la semana.',
    empty: 'Ningún punto de contacto quedó por debajo del total esta semana.',
  },
  risk: {
    title: 'A quién llamar primero',
    intro: 'Por lo que se perdería, hoy. Solo nombres de pila: el papel circula.',
    empty: 'Nadie está en riesgo.',
    columns: { name: 'Nombre', risk: 'Riesgo', loss: 'En juego', reason: 'Motivo' },
  },
  money: {
    title: 'Casos y dinero',
    opened: 'Casos abiertos',
    closed: 'Casos cerrados',
    saved: 'Recuperado',
    lost: 'Perdido',
    atRisk: 'En juego hoy',
  },
  steps: {
    title: 'Siguientes pasos',
    call: (names: string) => `Llama esta semana a ${names}.`,
    overdue: forms('Atiende # caso fuera de plazo.', 'Atiende # casos fuera de plazo.'),
    touchpoint: (name: string) => `Busca la causa en ${name}: está por debajo del total y no es azar.`,
    theme: (name: string) => `Lee lo que se dice de «${name}»: se habla más de ello, y mal.`,
    ask: 'Pregunta a más clientes: con pocas respuestas los números dicen poco.',
    none: 'Nada urgente. Buen trabajo.',
  },
}

const en: typeof es = {
  title: 'Weekly report',
  of: (from, until) => `From ${from} to ${until}`,
  running: 'The week is still running: the numbers will change.',
  week: 'Week',
  previous: 'Previous week',
  next: 'Next week',
  print: 'Print',
  madeOn: (organization, when) => `${organization} · made on ${when} with Vigía`,
  product: 'Your organization',
  summary: {
    title: 'The week in words',
    answered: (count, change) =>
      change === null ? `${count} arrived.` : `${count} arrived, ${change} than the week before.`,
    metric: (name, value, interval, change) => `${name} is ${value} (${interval}): ${change}.`,
    noMetric: (name) => `Nobody answered ${name}.`,
    cases: (opened, closed) => `${opened} opened and ${closed} closed.`,
    saved: (money) => `What was saved comes to ${money}.`,
    risk: (money, customers) => `Today ${money} is at stake with ${customers}.`,
  },
  cases: forms('# case', '# cases'),
  customers: forms('# customer', '# customers'),
  before: (value) => `${value} before`,
  found: { title: 'What the watch found', empty: 'Nothing out of the ordinary this week.' },
  themes: {
    title: 'What was spoken of',
    up: 'More than the week before',
    down: 'Less than the week before',
    none: 'None',
    points: (points) => `${points} points`,
    chance: 'may be chance',
    shares: 'Part of the comments, in percentage points.',
  },
  weak: {
    title: 'Weak points',
    intro: 'The touchpoints with the lowest CSAT of the week.',
    empty: 'No touchpoint lay below the total this week.',
  },
  risk: {
    title: 'Whom to call first',
    intro: 'By what would be lost, as of today. First names only: paper travels.',
    empty: 'Nobody is at risk.',
    columns: { name: 'Name', risk: 'Risk', loss: 'At stake', reason: 'Reason' },
  },
  money: {
    title: 'Cases and money',
    opened: 'Cases opened',
    closed: 'Cases closed',
    saved: 'Saved',
    lost: 'Lost',
    atRisk: 'At stake today',
  },
  steps: {
    title: 'Next steps',
    call: (names) => `Call ${names} this week.`,
    overdue: forms('See to # overdue case.', 'See to # overdue cases.'),
    touchpoint: (name) => `Look for the cause at ${name}: it lies below the total, and not by chance.`,
    theme: (name) => `Read what is said of “${name}”: it is spoken of more, and badly.`,
    ask: 'Ask more customers: with few answers the numbers say little.',
    none: 'Nothing urgent. Well done.',
  },
}

export const report = { es, en }
