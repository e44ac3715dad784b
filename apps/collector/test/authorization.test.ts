import { env, exports } from 'cloudflare:workers'

import { routes } from '@vigia/contracts'
import { checkAuthorization } from '@vigia/testing/authorization'
import { describe } from 'vitest'

const bindings = env as unknown as { DB: D1Database }
const text = { es: 'a' }
const definition = {
  kind: 'transactional',
  touchpoint: 'x',
  languages: ['es'],
  questions: [{ id: 'a', type: 'csat', text }],
  thanks: [{ text }],
}
const customer = { id: 'c' }

/** A body that each route takes. */
const bodies: Record<string, object> = {
  postFeedback: { touchpoint: 'x', metric: 'csat', score: 5 },
  postEvent: { type: 'purchase' },
  postSignalBatch: { signals: [{ kind: 'event', type: 'purchase' }] },
  postOutcome: { customer, outcome: 'stayed' },
  postAskStep: { step: 'shown' },
  postResponse: { id: 'r', survey: 'srv_theirs', version: 1, answers: {} },
  putFatiguePolicy: {
    floorHours: 1,
    relationshipDays: 1,
    metricDays: {},
    transactionalDays: 1,
    sampling: 1,
    quietHours: null,
  },
  postAsk: { id: 'a', tool: 't', customer },
  createSurvey: { name: 'x', definition },
  updateSurvey: { name: 'x', definition, version: 1 },
  putSourceMapping: { survey: 'x', metric: 'ces' },
  putSourceSecret: { secret: null },
  previewImport: { sample: 'nps\n9\n' },
  createImport: { name: 'x' },
  createInvitations: { invitations: [{ customer: { email: 'a@example.com' } }] },
  postInvitationDelivery: { status: 'delivered' },
  putSenders: { email: null, sms: null, whatsapp: null },
  setSurveyStatus: { status: 'live' },
  putSurveyDraft: { name: 'x', definition, from: 1, revision: 0 },
}

describe('the keys of the collector', () => {
  checkAuthorization({
    env: bindings,
    routes: Object.values(routes).filter(({ worker }) => worker === 'collector'),
    fetch: (url, init) => exports.default.fetch(url, init),
    names: ({ operationId, path }) => operationId === 'postResponse' || path.includes('{id}'),
    params: () => ({ id: 'srv_theirs', source: 'typeform' }),
    body: ({ operationId }) => bodies[operationId],
  })
})
