import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string, many = other): PluralForms => ({ one, other, many })

const es = {
  title: 'Temas y palabras',
  intro:
    'De qué hablan tus clientes, con qué ánimo y qué cambia. Cada número abre los comentarios que hay detrás.',
  parts: 'Lo que dicen los clientes',
  tabs: { themes: 'Temas', words: 'Palabras propias', emotions: 'Emociones', comments: 'Comentarios' },
  order: { label: 'Ordenar por', volume: 'Volumen', worst: 'Peor hablado', change: 'Cambio' },
  chart: 'Temas por sentimiento',
  chartIntro:
    'Parte de los comentarios de cada tema que hablan mal o bien de él. El punto es el saldo, con su intervalo del 95 %.',
  summary: (count: string, worst: string, best: string) =>
    `${count} por sentimiento. El peor hablado: ${worst}. El mejor: ${best}.`,
  count: forms('# tema', '# temas'),
  comments: forms('# comentario', '# comentarios', '# de comentarios'),
  of: (comments: string) => `De ${comments} leídos en el periodo`,
  speakIll: 'hablan mal',
  speakWell: 'hablan bien',
  balance: 'saldo',
  openIll: (theme: string, count: string) => `${theme}: ${count} hablan mal. Leerlos`,
  openWell: (theme: string, count: string) => `${theme}: ${count} hablan bien. Leerlos`,
  change: {
    up: (points: string) => `sube ${points}`,
    down: (points: string) => `baja ${points}`,
    unclear: 'sin cambio claro',
    noBefore: 'sin periodo anterior',
    points: (value: string) => `${value} pt`,
    title: (share: string, before: string) => `${share} de los comentarios; antes, ${before}`,
  },
  columns: {
    theme: 'Tema',
    n: 'Comentarios',
    share: 'De todos',
    shareInterval: 'Intervalo',
    negative: 'Hablan mal',
    neutral: 'Neutros',
    positive: 'Hablan bien',
    balance: 'Saldo',
    balanceInterval: 'Intervalo del saldo',
    change: 'Cambio',
  },
  few: 'Con menos de 5 comentarios no se dibuja el saldo.',
  empty: {
    title: 'Aquí verás de qué hablan',
    detail:
      'Vigía lee cada comentario al llegar y dice sus temas y su ánimo, en español y en inglés, sin enviarlo a nadie.',
    action: 'Enviar señales',
  },
  where: 'Dónde se dice',
  words: {
    title: 'Palabras propias de tus clientes',
    intro:
      'Lo que unos dicen mucho más que otros, descubierto en sus textos sin una lista hecha de antemano.',
    focus: 'De quién',
    focuses: { negative: 'Descontentos', positive: 'Contentos', detractors: 'Mala nota', all: 'Lo nuevo' },
    against: {
      negative: 'Los comentarios negativos, comparados con los demás del periodo',
      positive: 'Los comentarios positivos, comparados con los demás del periodo',
      detractors: 'Los de quienes dieron mala nota, comparados con los demás del periodo',
      all: 'Los de este periodo, comparados con los del anterior',
    },
    read: (focus: string, rest: string) => `Leídos: ${focus} y, para comparar, ${rest}.`,
    why: (share: string, rest: string) =>
      `Aparece en ${share} de estos comentarios y en ${rest} de los otros.`,
    times: (times: string) => `${times} veces más`,
    onlyHere: 'solo aquí',
    certainty: (z: string) => `Se aparta ${z} errores típicos de lo que haría el azar; mostramos desde 1,96.`,
    together: 'También dicen',
    examples: 'Ejemplos',
    read1: forms('Leer # comentario', 'Leer los # comentarios', 'Leer los # de comentarios'),
    readThem: 'Leer los comentarios',
    none: 'Nada destaca todavía',
    noneDetail:
      'Hacen falta más comentarios para separar lo propio de lo casual. Prueba un periodo más largo.',
  },
  emotions: {
    title: 'Cómo suenan los textos',
    intro:
      'El texto sugiere una emoción; no es un hecho sobre la persona. Sirve para ver tendencias, no para juzgar a nadie.',
    sounds: (emotion: string) => `Suena a ${emotion}`,
    share: (share: string, low: string, high: string) =>
      `${share} de los comentarios (entre ${low} y ${high})`,
    trend: (emotion: string) => `Comentarios que suenan a ${emotion}`,
    trendSummary: (emotion: string, first: string, last: string) =>
      `Comentarios que suenan a ${emotion}: del ${first} al ${last}. La banda es el intervalo de confianza.`,
    period: 'Desde',
    open: (emotion: string, count: string) => `Suena a ${emotion}: ${count}. Leerlos`,
    none: 'Ningún texto suena a nada con claridad en este periodo.',
    noneDetail: 'Cuando haya más comentarios, aquí verás si crece el enojo o la alegría.',
  },
}

const en: typeof es = {
  title: 'Themes and words',
  intro:
    'What your customers talk about, in which mood and what changes. Each number opens the comments behind it.',
  parts: 'What customers say',
  tabs: { themes: 'Themes', words: 'Their own words', emotions: 'Emotions', comments: 'Comments' },
  order: { label: 'Order by', volume: 'Volume', worst: 'Worst spoken of', change: 'Change' },
  chart: 'Themes by sentiment',
  chartIntro:
    'The part of each theme’s comments that speak ill or well of it. The dot is the balance, with its 95% interval.',
  summary: (count, worst, best) => `${count} by sentiment. Worst spoken of: ${worst}. Best: ${best}.`,
  count: forms('# theme', '# themes'),
  comments: forms('# comment', '# comments'),
  of: (comments) => `Of ${comments} read in the period`,
  speakIll: 'speak ill',
  speakWell: 'speak well',
  balance: 'balance',
  openIll: (theme, count) => `${theme}: ${count} speak ill. Read them`,
  openWell: (theme, count) => `${theme}: ${count} speak well. Read them`,
  change: {
    up: (points) => `up ${points}`,
    down: (points) => `down ${points}`,
    unclear: 'no clear change',
    noBefore: 'no earlier period',
    points: (value) => `${value} pt`,
    title: (share, before) => `${share} of the comments; before, ${before}`,
  },
  columns: {
    theme: 'Theme',
    n: 'Comments',
    share: 'Of all',
    shareInterval: 'Interval',
    negative: 'Speak ill',
    neutral: 'Neutral',
    positive: 'Speak well',
    balance: 'Balance',
    balanceInterval: 'Interval of the balance',
    change: 'Change',
  },
  few: 'With fewer than 5 comments the balance is not drawn.',
  empty: {
    title: 'You will see here what they talk about',
    detail:
      'Vigía reads each comment as it arrives and tells its themes and its mood, in Spanish and English, without sending it to anybody.',
    action: 'Send signals',
  },
  where: 'Where it is said',
  words: {
    title: 'Your customers’ own words',
    intro: 'What some say much more than others, found in their texts without a list made beforehand.',
    focus: 'Whose',
    focuses: { negative: 'Unhappy', positive: 'Happy', detractors: 'Bad score', all: 'What is new' },
    against: {
      negative: 'The negative comments, against the others of the period',
      positive: 'The positive comments, against the others of the period',
      detractors: 'Those of who gave a bad score, against the others of the period',
      all: 'Those of this period, against those of the one before',
    },
    read: (focus, rest) => `Read: ${focus} and, to compare, ${rest}.`,
    why: (share, rest) => `It occurs in ${share} of these comments and in ${rest} of the others.`,
    times: (times) => `${times} times as much`,
    onlyHere: 'only here',
    certainty: (z) => `It lies ${z} standard errors from what chance would do; we show from 1.96 on.`,
    together: 'They also say',
    examples: 'Examples',
    read1: forms('Read # comment', 'Read the # comments'),
    readThem: 'Read the comments',
    none: 'Nothing stands out yet',
    noneDetail: 'It takes more comments to tell what is typical from what is chance. Try a longer period.',
  },
  emotions: {
    title: 'How the texts sound',
    intro:
      'The text suggests an emotion; it is not a fact about the person. It is good for trends, not to judge anybody.',
    sounds: (emotion) => `Sounds like ${emotion}`,
    share: (share, low, high) => `${share} of the comments (between ${low} and ${high})`,
    trend: (emotion) => `Comments that sound like ${emotion}`,
    trendSummary: (emotion, first, last) =>
      `Comments that sound like ${emotion}: from ${first} to ${last}. The band is the confidence interval.`,
    period: 'From',
    open: (emotion, count) => `Sounds like ${emotion}: ${count}. Read them`,
    none: 'No text clearly sounds like anything in this period.',
    noneDetail: 'With more comments you will see here whether anger or joy grows.',
  },
}

export const themes = { es, en }
