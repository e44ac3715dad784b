const es = {
  title: 'Temas y palabras',
}

const en: typeof es = {
  title: 'Themes and words',
}

export const themes = { es, en }
