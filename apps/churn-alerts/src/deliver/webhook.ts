import { stopLabel } from '@vigia/domain/alerts'
import { Webhook } from 'standardwebhooks'

import type { Laden } from './request.ts'
import type { HttpRequest } from './send.ts'

const digestTypes: Readonly<Record<string, string>> = {
  digest_daily: 'digest.daily',
  digest_weekly: 'digest.weekly',
}

function payloadOf({ leased, message, links, stopUrl }: Laden) {
  const { reasons, value, ...texts } = message
  const { alertKind, alertId, caseId, customerId, customerName, tier, probability } = leased
  const isAboutCustomer = customerId !== ''
  return {
    type: digestTypes[alertKind] ?? `alert.${alertKind}`,
    timestamp: new Date(leased.createdAt).toISOString(),
    data: {
      alertId,
      caseId: caseId === '' ? null : caseId,
      customer: isAboutCustomer ? { id: customerId, name: customerName } : null,
      tier,
      probability: isAboutCustomer ? probability : null,
      value,
      reasons,
      message: texts,
      links: [...links, ...(stopUrl === null ? [] : [{ label: stopLabel, url: stopUrl }])].map(
        ({ label, url }) => ({ label, url }),
      ),
    },
  }
}

/** The secrets that sign now: after a rotation, for a while, the one before as well. */
const secretsOf = ({ secret, previousSecret, previousSecretUntil }: Laden['leased'], at: Date): string[] => [
  secret ?? '',
  ...(previousSecretUntil !== null && previousSecretUntil > at.getTime() ? [previousSecret ?? ''] : []),
]

/** Standard Webhooks: the id stays the same over all attempts, the signatures are of this one. */
export function webhookRequest(laden: Laden, signedAt: Date): HttpRequest {
  const { id, url } = laden.leased
  const body = JSON.stringify(payloadOf(laden))
  const signatures = secretsOf(laden.leased, signedAt).map((secret) =>
    new Webhook(secret).sign(id, signedAt, body),
  )
  return {
    url,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    },
    body,
  }
}
