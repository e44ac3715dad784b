import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  retention: {
    title: 'Cuánto tiempo se conserva a las personas',
    intro:
      'A quien lleve este tiempo sin dar señales se le borra de noche. Sus puntuaciones quedan sin nombre, así que ninguna métrica cambia; quien tiene un caso abierto se queda.',
    label: 'Borrar a quien no da señales desde hace',
    never: 'No borrar a nadie',
    months: forms('# mes', '# meses'),
    wouldGo: forms(
      'Hoy se borraría a # persona. No se puede deshacer.',
      'Hoy se borraría a # personas. No se puede deshacer.',
    ),
    atLeast: (n: string, of: string) =>
      `De las primeras ${of} personas se borraría a ${n}. No se puede deshacer.`,
    unknown: 'No se pudo calcular a cuántas personas afecta.',
    save: 'Guardar',
    saved: 'Se aplica desde esta noche',
  },
  requests: {
    title: 'Personas que piden sus datos',
    intro:
      'Busca a la persona por correo, teléfono o nombre; en su historia puedes anotar lo que pide, descargar todo lo que hay de ella o borrarla.',
    find: 'Buscar a la persona',
    open: 'Por responder',
    closed: 'Respondidas',
    nobody:
      'Nadie espera respuesta. Cuando alguien pida sus datos, anótalo en su historia: aquí verás el plazo.',
    noneClosed: 'Todavía no se ha respondido a nadie.',
    kind: { erase: 'Quiere que la borres', access: 'Quiere sus datos' },
    status: { open: 'Abierta', done: 'Atendida', refused: 'Denegada' },
    erased: 'Persona borrada',
    due: (when: string, day: string) => `Vence ${when}, el ${day}`,
    overdue: (when: string, day: string) => `Venció ${when}, el ${day}`,
    asked: (day: string) => `Lo pidió el ${day}`,
    answer: 'Marcar como atendida',
    toErase: 'Abrir para borrarla',
    refuse: 'Denegar',
    reopen: 'Volver a abrir',
    noted: 'Petición anotada',
    until: (day: string) => `Hay que responder antes del ${day}.`,
    changed: { open: 'Abierta de nuevo', done: 'Atendida', refused: 'Denegada' },
    note: {
      action: 'Anotar una petición',
      title: 'Anotar una petición',
      detail: 'Empieza a contar el mes que da la ley para responder.',
      what: 'Qué pide',
      day: 'Cuándo lo pidió',
      dayFault: 'No puede ser un día que aún no ha llegado.',
      words: 'Nota (se borra con la persona)',
      save: 'Anotar',
    },
    log: 'Lo que se hizo',
    none: 'Todavía no se ha borrado ni descargado a nadie.',
    actions: { eraseCustomer: 'Borrada', exportCustomer: 'Descargada' },
  },
  redaction: {
    title: 'Lo que se quita de los comentarios',
    intro:
      'Antes de guardar o analizar nada, los datos personales se cambian por su tipo. Siempre está activo.',
    kinds: [
      { kind: '[email]', detail: 'Correos, también escritos con palabras («ana arroba correo punto es»)' },
      { kind: '[phone]', detail: 'Teléfonos' },
      { kind: '[card]', detail: 'Tarjetas, por su dígito de control' },
      { kind: '[iban]', detail: 'Cuentas bancarias de cualquier país' },
      { kind: '[national_id]', detail: 'DNI y NIE, con su letra' },
      { kind: '[url_secret]', detail: 'Claves dentro de direcciones web' },
    ],
    not: 'No se quitan nombres, direcciones postales ni documentos de otros países. Lo que envías en campos propios se guarda como lo envías.',
  },
}

const en: typeof es = {
  retention: {
    title: 'How long people are kept',
    intro:
      'Whoever was not heard of for this long is erased by night. Their scores stay without a name, so that no metric changes; who has an open case stays.',
    label: 'Erase who was not heard of for',
    never: 'Erase nobody',
    months: forms('# month', '# months'),
    wouldGo: forms(
      'Today # person would be erased. It cannot be undone.',
      'Today # people would be erased. It cannot be undone.',
    ),
    atLeast: (n, of) => `Of the first ${of} people ${n} would be erased. It cannot be undone.`,
    unknown: 'How many people it concerns could not be told.',
    save: 'Save',
    saved: 'It holds from tonight on',
  },
  requests: {
    title: 'People who ask for their data',
    intro:
      'Find the person by e-mail, phone or name; in their story you can note what they ask for, download all that is held about them, or erase them.',
    find: 'Find the person',
    open: 'To be answered',
    closed: 'Answered',
    nobody:
      'Nobody waits for an answer. When somebody asks for their data, note it in their story: the deadline shows here.',
    noneClosed: 'Nobody was answered yet.',
    kind: { erase: 'Wants to be erased', access: 'Wants their data' },
    status: { open: 'Open', done: 'Answered', refused: 'Refused' },
    erased: 'Erased person',
    due: (when, day) => `Due ${when}, on ${day}`,
    overdue: (when, day) => `Was due ${when}, on ${day}`,
    asked: (day) => `Asked on ${day}`,
    answer: 'Mark as answered',
    toErase: 'Open to erase',
    refuse: 'Refuse',
    reopen: 'Open again',
    noted: 'Request noted',
    until: (day) => `It has to be answered by ${day}.`,
    changed: { open: 'Open again', done: 'Answered', refused: 'Refused' },
    note: {
      action: 'Note a request',
      title: 'Note a request',
      detail: 'The month that the law gives for an answer begins.',
      what: 'What they ask for',
      day: 'When they asked',
      dayFault: 'It cannot be a day that is yet to come.',
      words: 'Note (erased with the person)',
      save: 'Note it',
    },
    log: 'What was done',
    none: 'Nobody has been erased or downloaded yet.',
    actions: { eraseCustomer: 'Erased', exportCustomer: 'Downloaded' },
  },
  redaction: {
    title: 'What is taken out of comments',
    intro: 'Before anything is kept or analysed, personal data is replaced by its kind. It is always on.',
    kinds: [
      { kind: '[email]', detail: 'E-mail addresses, also spelled out (“ana at mail dot com”)' },
      { kind: '[phone]', detail: 'Phone numbers' },
      { kind: '[card]', detail: 'Cards, by their check digit' },
      { kind: '[iban]', detail: 'Bank accounts of any country' },
      { kind: '[national_id]', detail: 'Spanish DNI and NIE, with their letter' },
      { kind: '[url_secret]', detail: 'Secrets within web addresses' },
    ],
    not: 'Names, postal addresses and identity numbers of other countries are not taken out. What you send in fields of your own is kept as you send it.',
  },
}

export const privacy = { es, en }
