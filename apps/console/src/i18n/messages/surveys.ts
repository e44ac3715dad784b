const es = {
  title: 'Encuestas',
}

const en: typeof es = {
  title: 'Surveys',
}

export const surveys = { es, en }
