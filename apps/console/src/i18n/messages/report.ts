const es = {
  title: 'Informe semanal',
}

const en: typeof es = {
  title: 'Weekly report',
}

export const report = { es, en }
