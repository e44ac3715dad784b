const es = {
  title: 'Palancas',
}

const en: typeof es = {
  title: 'Drivers',
}

export const drivers = { es, en }
