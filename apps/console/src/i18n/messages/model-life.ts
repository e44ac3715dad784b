/** What becomes of the model: whether customers change, whether acting helps, which versions there were. */
const es = {
  drift: {
    title: '¿Siguen pareciéndose tus clientes?',
    level: {
      calm: 'Sí: los últimos se parecen a los que le enseñaron.',
      some: 'Algo ha cambiado: conviene mirarlo.',
      much: 'No mucho: los últimos son distintos de los que le enseñaron. Lee las cifras con cautela.',
    },
    unknown: 'Aún no hay bastantes para compararlos.',
    score: (score: string, since: string) =>
      `Índice ${score}, desde el ${since}. Por debajo de 0,1 es normal.`,
    terms: 'Lo que más cambió',
    rolling: 'Error por mes',
    columns: { from: 'Desde', n: 'Momentos', logLoss: 'Error (log-loss)' },
  },
  acting: {
    title: '¿Sirve llamar?',
    none: 'Todavía no se ha cerrado ningún caso cuyo final se conozca.',
    observed: 'A quien se llamó y a quien no',
    randomised: 'Con grupo de control, al azar',
    noControl:
      'Sin grupo de control. Si dejas una pequeña parte de los avisos de nivel «alerta» sin enviar, el azar dirá si llamar sirve.',
    acted: 'Se actuó',
    left: 'No se actuó',
    counts: (leavers: string, n: string) => `${leavers} de ${n} se fueron`,
    difference: 'Diferencia',
    points: (points: string) => `${points} puntos`,
    notEnough: 'Aún no hay bastantes casos para saberlo.',
    unsure: 'El intervalo incluye el cero: no se puede decir que sirva ni que no.',
    helps: 'Se van menos cuando se actúa.',
    hurts: 'Se van más cuando se actúa.',
  },
  versions: {
    title: 'Versiones',
    note: 'Nadie lo cambia a mano: un modelo nuevo toma el relevo solo si predice mejor con un 90\u00A0% de seguridad, y vuelve a los supuestos si deja de hacerlo.',
    none: 'Aún no ha habido ninguno aprendido.',
    status: { active: 'En uso', retired: 'Retirado' },
    columns: {
      since: 'Desde',
      status: 'Estado',
      taught: 'Le enseñaron',
      gain: 'Mejor que los supuestos',
      version: 'Versión',
    },
    taught: (leavers: string, examples: string) => `${leavers} bajas en ${examples} momentos`,
    shadow: 'El último candidato no tomó el relevo',
    because: {
      too_few: 'Todavía hay muy pocos resultados para juzgarlo.',
      not_better_than_prior: 'No predice mejor que los supuestos con bastante seguridad.',
      not_better_than_active: 'No predice mejor que el que está en uso.',
      nothing_new: 'No hay bastantes resultados nuevos para juzgarlo.',
    },
    sureness: (percent: string) => `Seguridad de que sea mejor que los supuestos: ${percent}.`,
    demoted: 'El que estaba en uso dejó de acertar y se volvió a los supuestos.',
  },
}

const en: typeof es = {
  drift: {
    title: 'Are your customers still alike?',
    level: {
      calm: 'Yes: the latest are like those who taught it.',
      some: 'Something has changed: worth a look.',
      much: 'Not much: the latest are unlike those who taught it. Read the figures with care.',
    },
    unknown: 'There are not enough yet to compare.',
    score: (score, since) => `Index ${score}, since ${since}. Below 0.1 is normal.`,
    terms: 'What changed most',
    rolling: 'Error by month',
    columns: { from: 'From', n: 'Moments', logLoss: 'Error (log-loss)' },
  },
  acting: {
    title: 'Does calling help?',
    none: 'No case has been closed yet whose end is known.',
    observed: 'Who was called and who was not',
    randomised: 'With a control group, by chance',
    noControl:
      'Without a control group. If you leave a small share of the alerts of the tier “alert” unsent, chance will tell whether calling helps.',
    acted: 'Acted',
    left: 'Left alone',
    counts: (leavers, n) => `${leavers} of ${n} left`,
    difference: 'Difference',
    points: (points) => `${points} points`,
    notEnough: 'There are not enough cases yet to know.',
    unsure: 'The interval includes zero: it cannot be said to help, nor not to.',
    helps: 'Fewer leave when somebody acts.',
    hurts: 'More leave when somebody acts.',
  },
  versions: {
    title: 'Versions',
    note: 'Nobody changes it by hand: a new model takes over only if it predicts better with 90% certainty, and it goes back to the assumptions if it no longer does.',
    none: 'There has been no learned one yet.',
    status: { active: 'In use', retired: 'Retired' },
    columns: {
      since: 'Since',
      status: 'Status',
      taught: 'Taught by',
      gain: 'Better than the assumptions',
      version: 'Version',
    },
    taught: (leavers, examples) => `${leavers} departures in ${examples} moments`,
    shadow: 'The latest candidate did not take over',
    because: {
      too_few: 'There are too few outcomes yet to judge it.',
      not_better_than_prior: 'It does not predict better than the assumptions with enough certainty.',
      not_better_than_active: 'It does not predict better than the one in use.',
      nothing_new: 'There are not enough new outcomes to judge it.',
    },
    sureness: (percent) => `Certainty that it is better than the assumptions: ${percent}.`,
    demoted: 'The one in use was no longer right, and the assumptions took over again.',
  },
}

export const modelLife = { es, en }
