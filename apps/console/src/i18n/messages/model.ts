import type { PluralForms } from '../format.ts'
import { modelLife } from './model-life.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  title: 'Modelo',
  intro: 'Cómo se calcula el riesgo de abandono, cuánto acierta y cuánto es todavía supuesto.',
  status: {
    learned: forms(
      'Calcula con lo aprendido de # cliente tuyo',
      'Calcula con lo aprendido de # clientes tuyos',
    ),
    setRight: forms(
      'Calcula con los supuestos, corregidos con lo que hizo # cliente tuyo',
      'Calcula con los supuestos, corregidos con lo que hicieron # clientes tuyos',
    ),
    assumed: 'Calcula con supuestos de tu región',
    since: (when: string) => `En uso desde el ${when}.`,
    why: 'Sustituyó al anterior porque predijo mejor, con clientes que no conocía.',
    whyAssumed: 'Seguirá con ellos hasta que tus resultados enseñen algo mejor.',
    horizon: (days: string) => `Horizonte: ${days} días`,
    nextNight: (when: string) => `Próximo aprendizaje: ${when}`,
    share: (assumed: string, learned: string) => `${learned} aprendido, ${assumed} supuesto`,
    shareLabel: 'De lo que pesa en el cálculo',
    summary: 'En pocas palabras',
    version: 'Versión',
  },
  teach: {
    title: 'Hasta que lleguen resultados es un supuesto',
    detail:
      'El modelo aprende de lo que tus clientes hicieron de verdad: quién se fue y quién se quedó. Cada noche mira si hay algo nuevo. Hay tres maneras de decírselo:',
    cases: 'Cierra los casos como «recuperado» o «perdido».',
    casesAction: 'Ver los casos',
    outcome: 'Envía una baja, o que alguien se quedó, desde tu sistema:',
    imports: 'Importa un archivo con las bajas y las compras de los últimos meses.',
    importsAction: 'Importar',
    silence: (days: string) =>
      `Las compras también enseñan: quien compraba y no vuelve en ${days} días cuenta como ido.`,
  },
  measures: {
    title: 'Cuánto acierta',
    note: 'Medido con clientes que no le enseñaron lo que se mide.',
    auc: 'Ordena bien',
    aucHelp:
      'De 100 parejas de uno que se fue y otro que se quedó, en cuántas dio más riesgo al que se fue. Al azar serían 50.',
    lift: 'En el 10 % con más riesgo',
    liftValue: (times: string) => `${times}×`,
    liftHelp: 'Veces las bajas que hay entre todos.',
    ece: 'Se equivoca en',
    eceValue: (points: string) => `${points} puntos`,
    eceHelp: 'Distancia media entre lo que anuncia y lo que ocurre.',
    base: 'Se van',
    baseHelp: (leavers: string, n: string) => `${leavers} de ${n} momentos observados.`,
    assumptions: (value: string) => `con supuestos: ${value}`,
    unknown: 'Aún no se sabe',
  },
  reliability: {
    title: '¿Cumple lo que anuncia?',
    note: 'Cada punto es una décima parte de los momentos. Sobre la diagonal, se va justo la parte que anunció; la barra es su intervalo del 95 %.',
    told: 'Anunció',
    came: 'Se fue',
    interval: 'Intervalo del 95 %',
    n: 'Momentos',
    leavers: 'Bajas',
    moments: forms('# momento observado', '# momentos observados'),
    summary: (inside: string, of: string) =>
      `En ${inside} de ${of} grupos lo anunciado cae dentro del intervalo de lo que ocurrió.`,
    axes: 'Horizontal: lo que anunció. Vertical: los que se fueron.',
    empty: 'Se dibujará cuando se sepa qué fue de algunos clientes.',
  },
  curve: {
    title: 'Cómo mejora con cada resultado',
    note: 'Parejas bien ordenadas de cada 100, según cuántos resultados le enseñaron. Siempre se mide con los mismos clientes, que no enseñan. La línea de puntos es el azar.',
    none: '0 (supuestos)',
    examples: forms('# resultado', '# resultados'),
    pairs: (value: string) => `${value} de 100 parejas bien ordenadas`,
    summary: (first: string, last: string, examples: string) =>
      `De ${first} parejas de 100 con supuestos a ${last} con ${examples}.`,
    columns: { examples: 'Resultados', auc: 'Parejas de 100', logLoss: 'Error (log-loss)' },
    empty: 'Se dibujará con los primeros resultados.',
  },
  weights: {
    title: 'Qué pesa, y cuánto es todavía supuesto',
    note: 'A la derecha sube el riesgo; a la izquierda lo baja. La barra es el intervalo del 95 %. El rombo hueco es lo que se suponía antes de aprender.',
    noteAssumed:
      'A la derecha sube el riesgo; a la izquierda lo baja. Todo es supuesto todavía: por eso está hueco y las barras son anchas.',
    assumed: 'Supuesto',
    stillAssumed: (share: string) => `${share} sigue siendo supuesto`,
    all: forms('Ver # peso', 'Ver los # pesos'),
    fewer: 'Ver los que más pesan',
    summary: (most: string) => `Lo que más pesa: ${most}.`,
    columns: {
      term: 'Qué',
      weight: 'Peso',
      interval: 'Intervalo del 95 %',
      prior: 'Supuesto',
      share: 'Aún supuesto',
    },
  },
  ...modelLife.es,
}

const en: typeof es = {
  title: 'Model',
  intro: 'How the churn risk is reckoned, how often it is right, and how much is still assumption.',
  status: {
    learned: forms(
      'It calculates with what # customer of yours taught it',
      'It calculates with what # customers of yours taught it',
    ),
    setRight: forms(
      'It calculates with the assumptions, set right by what # customer of yours did',
      'It calculates with the assumptions, set right by what # customers of yours did',
    ),
    assumed: 'It calculates with assumptions for your region',
    since: (when) => `In use since ${when}.`,
    why: 'It took over because it predicted better, of customers that it did not know.',
    whyAssumed: 'It keeps to them until your outcomes teach it something better.',
    horizon: (days) => `Horizon: ${days} days`,
    nextNight: (when) => `Learns next: ${when}`,
    share: (assumed, learned) => `${learned} learned, ${assumed} assumed`,
    shareLabel: 'Of what weighs in the calculation',
    summary: 'In short',
    version: 'Version',
  },
  teach: {
    title: 'Until outcomes arrive it is an assumption',
    detail:
      'The model learns from what your customers really did: who left and who stayed. Each night it looks for anything new. There are three ways to tell it:',
    cases: 'Close cases as “saved” or “lost”.',
    casesAction: 'See the cases',
    outcome: 'Send a cancellation, or that somebody stayed, from your system:',
    imports: 'Import a file with the cancellations and purchases of the last months.',
    importsAction: 'Import',
    silence: (days) =>
      `Purchases teach as well: who used to buy and does not come back in ${days} days counts as gone.`,
  },
  measures: {
    title: 'How often it is right',
    note: 'Measured on customers who did not teach what is measured.',
    auc: 'Ranks well',
    aucHelp:
      'Of 100 pairs of one who left and one who stayed, in how many the one who left had the higher risk. By chance it would be 50.',
    lift: 'In the riskiest 10%',
    liftValue: (times) => `${times}×`,
    liftHelp: 'Times the departures among everybody.',
    ece: 'It is off by',
    eceValue: (points) => `${points} points`,
    eceHelp: 'Mean distance between what it announces and what happens.',
    base: 'They leave',
    baseHelp: (leavers, n) => `${leavers} of ${n} moments observed.`,
    assumptions: (value) => `by assumptions: ${value}`,
    unknown: 'Not known yet',
  },
  reliability: {
    title: 'Does what it announces come true?',
    note: 'Each point is a tenth of the moments. On the diagonal exactly the announced share leaves; the bar is its 95% interval.',
    told: 'Announced',
    came: 'Left',
    interval: '95% interval',
    n: 'Moments',
    leavers: 'Departures',
    moments: forms('# moment observed', '# moments observed'),
    summary: (inside, of) =>
      `In ${inside} of ${of} groups what was announced lies within the interval of what happened.`,
    axes: 'Across: what it announced. Up: who left.',
    empty: 'It will be drawn once it is known what became of some customers.',
  },
  curve: {
    title: 'How it gets better with each outcome',
    note: 'Pairs ranked well of every 100, by how many outcomes taught it. It is always measured on the same customers, who do not teach. The dotted line is chance.',
    none: '0 (assumptions)',
    examples: forms('# outcome', '# outcomes'),
    pairs: (value) => `${value} of 100 pairs ranked well`,
    summary: (first, last, examples) =>
      `From ${first} pairs of 100 by assumptions to ${last} with ${examples}.`,
    columns: { examples: 'Outcomes', auc: 'Pairs of 100', logLoss: 'Error (log-loss)' },
    empty: 'It will be drawn with the first outcomes.',
  },
  weights: {
    title: 'What weighs, and how much is still assumption',
    note: 'To the right it raises the risk; to the left it lowers it. The bar is the 95% interval. The hollow diamond is what was assumed before anything was learned.',
    noteAssumed:
      'To the right it raises the risk; to the left it lowers it. All of it is still assumption: hence hollow, and with wide bars.',
    assumed: 'Assumed',
    stillAssumed: (share) => `${share} is still assumption`,
    all: forms('Show # weight', 'Show all # weights'),
    fewer: 'Show what weighs most',
    summary: (most) => `What weighs most: ${most}.`,
    columns: {
      term: 'What',
      weight: 'Weight',
      interval: '95% interval',
      prior: 'Assumed',
      share: 'Still assumed',
    },
  },
  ...modelLife.en,
}

export const model = { es, en }
