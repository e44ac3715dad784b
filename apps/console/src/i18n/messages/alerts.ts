const es = {
  title: 'Alertas',
}

const en: typeof es = {
  title: 'Alerts',
}

export const alerts = { es, en }
