const es = {
  basics: 'Datos básicos',
  name: 'Nombre',
  timeZone: 'Zona horaria',
  clock: (now: string) => `Ahora allí: ${now}. Los días ya contados no cambian.`,
  currency: 'Moneda',
  currencyHelp: 'Los importes guardados no se convierten.',
  speech: 'Cómo hablas con tus clientes',
  speechIntro: 'En las encuestas que crees a partir de ahora.',
  language: 'Idioma',
  tone: 'Trato en español',
  tones: { usted: 'De usted', tu: 'De tú' },
  brand: 'Marca',
  brandIntro: 'El color de las encuestas que crees a partir de ahora. El contraste se cuida solo.',
  color: 'Color',
  ours: 'el de Vigía',
  reset: 'Quitar color',
  sample: '¿Cómo fue la entrega de su pedido?',
  sampleAction: 'Enviar',
  region: 'De dónde parte el modelo de abandono',
  regionIntro:
    'Antes de conocer a tus clientes, el riesgo parte de encuestas de intención, que no son hechos. El modelo aprende de lo que de verdad hagan.',
  regions: {
    us: {
      name: 'Estados Unidos y Europa',
      detail: 'Tras una mala experiencia se irían el 17 %; tras varias, el 59 %.',
    },
    latam: {
      name: 'América Latina',
      detail: 'Tras una mala experiencia se irían el 49 %; tras varias, el 75 %.',
    },
  },
  save: 'Guardar cambios',
  discard: 'Descartar',
  saved: 'Cambios guardados',
}

const en: typeof es = {
  basics: 'Basics',
  name: 'Name',
  timeZone: 'Time zone',
  clock: (now) => `Now there: ${now}. Days already counted do not change.`,
  currency: 'Currency',
  currencyHelp: 'Amounts kept so far are not converted.',
  speech: 'How you speak with your customers',
  speechIntro: 'In surveys that you make from now on.',
  language: 'Language',
  tone: 'Address in Spanish',
  tones: { usted: 'Formal (usted)', tu: 'Informal (tú)' },
  brand: 'Brand',
  brandIntro: 'The colour of surveys that you make from now on. Contrast takes care of itself.',
  color: 'Colour',
  ours: 'Vigía’s own',
  reset: 'Remove colour',
  sample: 'How was the delivery of your order?',
  sampleAction: 'Send',
  region: 'Where the churn model starts from',
  regionIntro:
    'Before it knows your customers, the risk starts from surveys of intentions, which are not facts. The model learns from what they really do.',
  regions: {
    us: {
      name: 'United States and Europe',
      detail: 'After one bad experience 17 % would leave; after several, 59 %.',
    },
    latam: {
      name: 'Latin America',
      detail: 'After one bad experience 49 % would leave; after several, 75 %.',
    },
  },
  save: 'Save changes',
  discard: 'Discard',
  saved: 'Changes saved',
}

export const organization = { es, en }
