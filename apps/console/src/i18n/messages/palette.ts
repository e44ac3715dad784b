const es = {
  title: 'Buscar o ir a…',
  button: 'Buscar',
  placeholder: 'Una página, un cliente, un caso, una acción…',
  groups: {
    recent: 'Recientes',
    pages: 'Páginas',
    customers: 'Clientes',
    cases: 'Casos abiertos',
    surveys: 'Encuestas',
    actions: 'Acciones',
  },
  speak: { es: 'Cambiar a español', en: 'Cambiar a inglés (English)' },
  theme: { light: 'Tema claro', dark: 'Tema oscuro', system: 'Tema del sistema' },
  shortcuts: 'Atajos de teclado',
  everywhere: 'En toda la consola',
  goTo: 'Ir a una página',
  oneKey: 'Usar los atajos de una sola tecla',
}

const en: typeof es = {
  title: 'Search or go to…',
  button: 'Search',
  placeholder: 'A page, a customer, a case, an action…',
  groups: {
    recent: 'Recent',
    pages: 'Pages',
    customers: 'Customers',
    cases: 'Open cases',
    surveys: 'Surveys',
    actions: 'Actions',
  },
  speak: { es: 'Switch to Spanish (español)', en: 'Switch to English' },
  theme: { light: 'Light theme', dark: 'Dark theme', system: 'System theme' },
  shortcuts: 'Keyboard shortcuts',
  everywhere: 'Everywhere in the console',
  goTo: 'Go to a page',
  oneKey: 'Use shortcuts of a single key',
}

export const palette = { es, en }
