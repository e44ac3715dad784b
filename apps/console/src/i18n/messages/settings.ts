const es = {
  title: 'Ajustes',
  sections: 'Secciones de ajustes',
  section: {
    organization: 'Organización',
    people: 'Personas',
    followUp: 'Seguimiento',
    privacy: 'Privacidad',
    usage: 'Uso',
    audit: 'Registro',
    account: 'Tu cuenta',
  },
}

const en: typeof es = {
  title: 'Settings',
  sections: 'Sections of the settings',
  section: {
    organization: 'Organization',
    people: 'People',
    followUp: 'Follow-up',
    privacy: 'Privacy',
    usage: 'Usage',
    audit: 'Audit',
    account: 'Your account',
  },
}

export const settings = { es, en }
