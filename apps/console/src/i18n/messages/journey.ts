const es = {
  title: 'Recorrido',
}

const en: typeof es = {
  title: 'Journey',
}

export const journey = { es, en }
