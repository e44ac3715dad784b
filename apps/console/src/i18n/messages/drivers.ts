import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string, many = other): PluralForms => ({ one, other, many })

const es = {
  title: 'Palancas',
  intro: 'Qué va de la mano de tu indicador, y dónde tu esfuerzo rinde más.',
  metric: 'Indicador',
  map: 'Mapa de prioridades',
  verdictTitle: 'Lo que dice el mapa',
  quadrant: {
    fix: { name: 'Mejora primero', why: 'pesa mucho y va mal' },
    keep: { name: 'Cuídalo', why: 'pesa mucho y va bien' },
    watch: { name: 'Vigílalo', why: 'pesa poco y va mal' },
    maintain: { name: 'Mantenlo', why: 'pesa poco y va bien' },
  },
  kind: {
    touchpoint: 'Experiencia en el punto',
    theme: 'Lo que se dice del tema',
    wait: 'Espera',
    channel: 'Canal',
    attribute: 'Atributo',
  },
  wait: 'La espera más larga',
  verdict: {
    insufficient: (n: string) =>
      `Con ${n} no se puede decir nada con honradez: hacen falta al menos 50 de clientes conocidos.`,
    chance: (metric: string) =>
      `Nada se distingue todavía del azar: todos los intervalos llegan casi a cero, así que no ordenamos nada. Mira el mapa como una pista sobre ${metric}, no como una lista de tareas.`,
    first: (names: string) => `Mejora primero: ${names}.`,
    tied: (names: string) => `${names} van a la par: sus intervalos se solapan y no los ordenamos.`,
    keep: (names: string) => `Cuida lo que ya va bien: ${names}.`,
    nothingToFix: 'Nada de lo que pesa con claridad va mal.',
    heavy: (names: string) => `Pesa, sin ir bien ni mal por sí mismo: ${names}.`,
    unclear: forms(
      '# factor más puede ser casualidad: va en gris.',
      '# factores más pueden ser casualidad: van en gris.',
    ),
  },
  associated: 'Esto dice qué va junto, nunca qué causa qué: para saberlo, cambia algo y vuelve a medir.',
  answers: forms('# respuesta', '# respuestas', '# de respuestas'),
  known: (answers: string, explained: string) =>
    `${answers} de clientes conocidos. Todo esto junto explica el ${explained} de lo que cambia de una respuesta a otra.`,
  axis: { impact: 'Peso', performance: 'Cómo va' },
  axisLong: {
    impact: 'Peso: parte de lo que cambia el indicador (R²)',
    performance: 'Cómo va: experiencia media, de −1 a +1',
  },
  summary: (metric: string, count: string) =>
    `Mapa de prioridades de ${metric}: ${count} por su peso y por cómo van, con intervalos en las dos direcciones.`,
  count: forms('# factor', '# factores'),
  legend: {
    sure: 'Se distingue del azar',
    chance: 'Puede ser casualidad',
    whiskers: 'Las líneas son los intervalos del 95 %',
  },
  others: {
    title: 'Sin nota propia',
    intro: 'Una espera o un canal no van bien ni mal por sí mismos: solo tienen peso.',
    more: (metric: string) => `más de esto va con un ${metric} más bajo`,
    less: (metric: string) => `más de esto va con un ${metric} más alto`,
  },
  list: {
    title: 'Todos los factores',
    explain: (share: string) => `${share} de lo que se explica`,
    rank: (rank: string) => `Puesto ${rank}`,
    noRank: 'Sin puesto: puede ser casualidad',
    open: 'Abrir',
  },
  table: {
    name: 'Factor',
    kind: 'Qué es',
    impact: 'Peso (R²)',
    impactInterval: 'Intervalo del peso',
    performance: 'Cómo va',
    performanceInterval: 'Intervalo de cómo va',
    quadrant: 'Cuadrante',
    rank: 'Puesto',
  },
  empty: {
    title: 'Aún faltan respuestas',
    action: 'Crear una encuesta',
  },
}

const en: typeof es = {
  title: 'Drivers',
  intro: 'What goes with your figure, and where your effort does most.',
  metric: 'Figure',
  map: 'Priority map',
  verdictTitle: 'What the map says',
  quadrant: {
    fix: { name: 'Improve first', why: 'weighs much, does badly' },
    keep: { name: 'Take care of it', why: 'weighs much, does well' },
    watch: { name: 'Watch it', why: 'weighs little, does badly' },
    maintain: { name: 'Keep it up', why: 'weighs little, does well' },
  },
  kind: {
    touchpoint: 'Experience at the touchpoint',
    theme: 'What is said of the theme',
    wait: 'Wait',
    channel: 'Channel',
    attribute: 'Attribute',
  },
  wait: 'The longest wait',
  verdict: {
    insufficient: (n) => `With ${n} nothing can be said honestly: it takes at least 50 of known customers.`,
    chance: (metric) =>
      `Nothing can be told from chance yet: all intervals reach almost to zero, so we rank nothing. Read the map as a hint on ${metric}, not as a list of tasks.`,
    first: (names) => `Improve first: ${names}.`,
    tied: (names) => `${names} are level: their intervals overlap and we do not rank them.`,
    keep: (names) => `Take care of what does well: ${names}.`,
    nothingToFix: 'Nothing that clearly weighs does badly.',
    heavy: (names) => `Weighs, without doing well or badly by itself: ${names}.`,
    unclear: forms(
      '# more factor may be chance: it is grey.',
      '# more factors may be chance: they are grey.',
    ),
  },
  associated:
    'This says what goes together, never what causes what: to know that, change something and measure again.',
  answers: forms('# answer', '# answers'),
  known: (answers, explained) =>
    `${answers} of known customers. All of this together explains ${explained} of what differs from one answer to the next.`,
  axis: { impact: 'Weight', performance: 'How it does' },
  axisLong: {
    impact: 'Weight: part of what moves the figure (R²)',
    performance: 'How it does: mean experience, −1 to +1',
  },
  summary: (metric, count) =>
    `Priority map of ${metric}: ${count} by their weight and by how they do, with intervals in both directions.`,
  count: forms('# factor', '# factors'),
  legend: {
    sure: 'Can be told from chance',
    chance: 'May be chance',
    whiskers: 'The lines are the 95% intervals',
  },
  others: {
    title: 'Without a mark of their own',
    intro: 'A wait or a channel does neither well nor badly by itself: it only weighs.',
    more: (metric) => `more of it goes with a lower ${metric}`,
    less: (metric) => `more of it goes with a higher ${metric}`,
  },
  list: {
    title: 'All factors',
    explain: (share) => `${share} of what is explained`,
    rank: (rank) => `Place ${rank}`,
    noRank: 'No place: it may be chance',
    open: 'Open',
  },
  table: {
    name: 'Factor',
    kind: 'What it is',
    impact: 'Weight (R²)',
    impactInterval: 'Interval of the weight',
    performance: 'How it does',
    performanceInterval: 'Interval of how it does',
    quadrant: 'Quadrant',
    rank: 'Place',
  },
  empty: {
    title: 'More answers are needed',
    action: 'Create a survey',
  },
}

export const drivers = { es, en }
