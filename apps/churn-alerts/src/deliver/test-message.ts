import type { Store } from '@vigia/db/database'
import type { DestinationRow } from '@vigia/db/destinations'
import type { Leased } from '@vigia/db/outbox'
import { testMessage } from '@vigia/domain/alerts'
import { judgeResponse } from '@vigia/domain/delivery'

import type { StoredMessage } from '../follow-up/message.ts'
import type { Courier } from './deliver.ts'
import { requestOf } from './request.ts'
import { senderOf } from './sender.ts'

/** Sends a sample alert now, once, outside the outbox and any budget, and tells what came back. */
export async function sendTest(
  store: Store,
  destination: DestinationRow,
  id: string,
  now: Date,
  courier: Courier,
) {
  const sender = await senderOf(store, courier.consoleUrl)
  const message: StoredMessage = { ...testMessage(now, sender.timeZone), reasons: [], value: null }
  const sample: Leased = {
    ...destination,
    id,
    destinationId: destination.id,
    recipient: destination.managerId ?? destination.id,
    attempts: 0,
    alertId: 'alt_test',
    alertKind: 'test',
    caseId: '',
    customerId: '',
    customerName: null,
    tier: 'alert',
    probability: 0,
    message: JSON.stringify(message),
    createdAt: now.getTime(),
  }
  const { answer, why } = await courier.send(await requestOf(sample, sender, courier.clock()))
  const status = typeof answer === 'number' ? answer : null
  const isDelivered = judgeResponse(answer) === 'delivered'
  const error = isDelivered ? null : (why ?? (status === null ? String(answer) : `HTTP ${status}`))
  return { delivered: isDelivered, status, error }
}
