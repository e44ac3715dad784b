const es = {
  title: 'Modelo',
}

const en: typeof es = {
  title: 'Model',
}

export const model = { es, en }
