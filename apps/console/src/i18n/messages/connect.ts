const es = {
  title: 'Conexión',
  intro: 'Todo lo que tus sistemas cuentan de tus clientes entra por aquí.',
  tabs: {
    arrivals: 'Llegadas',
    snippets: 'Código para pegar',
    tools: 'Otras herramientas',
    imports: 'Importar',
    teams: 'Equipos',
  },
  arrivals: {
    title: 'Últimas llegadas',
    live: 'Se actualiza solo cada tres segundos',
    filter: 'Resultado',
    key: 'Clave',
    everyKey: 'Todas las claves',
    outcome: {
      all: 'Todas',
      accepted: 'Aceptadas',
      partly: 'En parte',
      duplicate: 'Repetidas',
      refused: 'Rechazadas',
    },
    tag: { accepted: 'aceptada', partly: 'en parte', duplicate: 'repetida', refused: 'rechazada' },
    counts: (recorded: string, duplicates: string, refused: string) =>
      `${recorded} nuevas · ${duplicates} repetidas · ${refused} rechazadas`,
    body: 'Qué se envió (datos personales ocultos)',
    request: (id: string) => `Petición ${id}`,
    empty: {
      title: 'Todavía no ha llegado nada',
      detail:
        'Envía una primera señal con tu clave y aparecerá aquí al momento. Si algo se rechaza, verás qué hay que corregir.',
    },
    none: 'Nada con este filtro en los últimos minutos',
    kept: 'Se guardan las últimas 100 peticiones de cada clave, sin datos personales.',
    first: 'Pruébalo así',
  },
}

const en: typeof es = {
  title: 'Connect',
  intro: 'Whatever your systems tell of your customers comes in here.',
  tabs: {
    arrivals: 'Arrivals',
    snippets: 'Code to paste',
    tools: 'Other tools',
    imports: 'Import',
    teams: 'Teams',
  },
  arrivals: {
    title: 'Latest arrivals',
    live: 'Refreshes by itself every three seconds',
    filter: 'Outcome',
    key: 'Key',
    everyKey: 'All keys',
    outcome: {
      all: 'All',
      accepted: 'Accepted',
      partly: 'In part',
      duplicate: 'Repeated',
      refused: 'Refused',
    },
    tag: { accepted: 'accepted', partly: 'in part', duplicate: 'repeated', refused: 'refused' },
    counts: (recorded, duplicates, refused) =>
      `${recorded} new · ${duplicates} repeated · ${refused} refused`,
    body: 'What was sent (personal data hidden)',
    request: (id) => `Request ${id}`,
    empty: {
      title: 'Nothing has arrived yet',
      detail:
        'Send a first signal with your key and it shows here at once. If something is refused, you see what to mend.',
    },
    none: 'Nothing with this filter in the last minutes',
    kept: 'The last 100 requests of each key are kept, without personal data.',
    first: 'Try it like this',
  },
}

export const connect = { es, en }
