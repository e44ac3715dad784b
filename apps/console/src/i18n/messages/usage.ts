const es = {
  title: 'Lo que ha costado en 30 días',
  intro:
    'La base de datos cobra por filas leídas y escritas, no por tiempo. Cada respuesta dice lo que costó.',
  day: 'Día (UTC)',
  requests: 'Peticiones',
  rowsRead: 'Filas leídas',
  rowsWritten: 'Filas escritas',
  cost: 'Al mes, a este ritmo',
  dollars: (amount: string) => `${amount} USD`,
  plan: 'Por encima de lo que incluye el plan de pago de Cloudflare (5 USD: 50 millones de filas escritas, 25.000 millones leídas, 10 millones de peticiones). Los crones no están en la cuenta.',
  chart: 'Filas escritas por día',
  alternative: (total: string) => `Filas escritas por día en los últimos 30 días, ${total} en total`,
  endpoints: 'En qué se va',
  endpointsIntro: 'Lo más caro primero: una fila escrita cuesta como mil leídas.',
  endpoint: 'Operación',
}

const en: typeof es = {
  title: 'What 30 days have cost',
  intro: 'The database bills rows read and written, not time. Every answer tells what it cost.',
  day: 'Day (UTC)',
  requests: 'Requests',
  rowsRead: 'Rows read',
  rowsWritten: 'Rows written',
  cost: 'A month, at this pace',
  dollars: (amount) => `$${amount}`,
  plan: 'Beyond what Cloudflare’s paid plan includes ($5: 50 million rows written, 25 billion read, 10 million requests). Crons are not in the ledger.',
  chart: 'Rows written a day',
  alternative: (total) => `Rows written a day over the last 30 days, ${total} in all`,
  endpoints: 'Where it goes',
  endpointsIntro: 'The dearest first: a row written costs as much as a thousand read.',
  endpoint: 'Operation',
}

export const usage = { es, en }
