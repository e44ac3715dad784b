import type { PluralForms } from '../format.ts'

const forms = (one: string, other: string): PluralForms => ({ one, other })

const es = {
  title: 'Clientes',
  intro: 'Una sola persona, por muchos canales que use.',
  search: 'Buscar cliente',
  placeholder: 'Correo, nombre, teléfono o id…',
  hint: 'Busca por el comienzo de un correo, un teléfono, un nombre o tu propio id.',
  results: 'Resultados',
  recent: 'Clientes',
  clear: 'Borrar búsqueda',
  nothing: (query: string) => `Nadie coincide con «${query}»`,
  nothingDetail: 'Prueba con el comienzo del correo o del teléfono, o con menos letras.',
  empty: {
    title: 'Aún no hay clientes',
    detail: 'Se crean solos con la primera señal que traiga un correo, un teléfono o un id.',
    action: 'Conectar una fuente',
  },
  columns: {
    name: 'Cliente',
    identities: 'Identidades',
    segment: 'Segmento',
    value: 'Valor',
    lastSeen: 'Última señal',
    risk: 'Riesgo',
  },
  count: forms('# cliente', '# clientes'),
  countMore: forms('# cliente, y más al bajar', '# clientes, y más al bajar'),
  moreIdentities: (count: string) => `+${count}`,
}

const en: typeof es = {
  title: 'Customers',
  intro: 'One person, however many channels they use.',
  search: 'Find a customer',
  placeholder: 'E-mail, name, phone or id…',
  hint: 'Search by the beginning of an e-mail, a phone, a name or your own id.',
  results: 'Results',
  recent: 'Customers',
  clear: 'Clear the search',
  nothing: (query) => `Nobody matches “${query}”`,
  nothingDetail: 'Try the beginning of the e-mail or the phone, or fewer letters.',
  empty: {
    title: 'No customers yet',
    detail: 'They are created by the first signal that carries an e-mail, a phone or an id.',
    action: 'Connect a source',
  },
  columns: {
    name: 'Customer',
    identities: 'Identities',
    segment: 'Segment',
    value: 'Value',
    lastSeen: 'Last signal',
    risk: 'Risk',
  },
  count: forms('# customer', '# customers'),
  countMore: forms('# customer, and more below', '# customers, and more below'),
  moreIdentities: (count) => `+${count}`,
}

export const customers = { es, en }
