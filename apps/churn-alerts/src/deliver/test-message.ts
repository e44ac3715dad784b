import type { DestinationRow } from '@vigia/db/destinations'
import type { Leased } from '@vigia/db/outbox'

import type { StoredMessage } from '../follow-up/message.ts'
import type { Courier } from './deliver.ts'
import { requestOf } from './request.ts'

const message: StoredMessage = {
  subject: { es: 'Mensaje de prueba de Vigía', en: 'Test message from Vigía' },
  text: {
    es: 'Si lees esto, las alertas llegarán aquí: quién está en riesgo, por qué y qué hacer.',
    en: 'If you read this, alerts will arrive here: who is at risk, why, and what to do.',
  },
  nextStep: { es: 'Nada: todo funciona.', en: 'Nothing: it all works.' },
  context: { es: 'Vigía · prueba', en: 'Vigía · test' },
  reasons: [],
  value: null,
}

/** Sends a sample alert now, once, outside the outbox, and tells what came back. */
export async function sendTest(destination: DestinationRow, id: string, now: Date, courier: Courier) {
  const { id: destinationId, kind, url, secret, language } = destination
  const sample: Leased = {
    id,
    destinationId,
    kind,
    url,
    secret,
    language,
    attempts: 0,
    alertId: 'alt_test',
    alertKind: 'test',
    caseId: 'cas_test',
    customerId: 'cus_test',
    customerName: null,
    tier: 'alert',
    probability: 0.5,
    message: JSON.stringify(message),
    createdAt: now.getTime(),
  }
  const { answer } = await courier.send(requestOf(sample, courier.consoleUrl, courier.clock()))
  const status = typeof answer === 'number' ? answer : null
  const delivered = status !== null && status >= 200 && status < 300
  return { delivered, status, error: delivered ? null : status === null ? String(answer) : `HTTP ${status}` }
}
