import { routes, type OperationId, type RouteContract } from '@vigia/contracts'

import { accountBodies } from './account-examples.ts'
import { teamBodies } from './team-examples.ts'

const ana = { id: 'A-1042', email: 'ana@example.com' }

/** A body for each operation that takes one; a test holds them to the contracts. */
export const bodies: Partial<Record<OperationId, object>> = {
  postFeedback: {
    customer: ana,
    touchpoint: 'delivery',
    channel: 'email',
    metric: 'nps',
    score: 3,
    comment: 'El paquete llegó tarde y nadie me avisó',
  },
  postEvent: {
    customer: ana,
    type: 'delivery_late',
    touchpoint: 'delivery',
    measures: { daysLate: 3 },
    issue: 'order-77',
  },
  postSignalBatch: {
    signals: [
      { kind: 'feedback', customer: ana, touchpoint: 'checkout', metric: 'csat', score: 5 },
      { kind: 'event', customer: ana, type: 'purchase', value: 89.9 },
    ],
  },
  postOutcome: { customer: ana, outcome: 'stayed' },
  putAttributes: { names: ['plan', 'country'] },
  saveView: { page: 'overview', name: 'Tiendas, último mes', search: { days: '30', channel: 'store' } },
  mergeCustomers: { with: 'cus_…', actor: 'Luis' },
  undoMerge: { actor: 'Luis' },
  putConsent: { granted: false, source: 'phone' },
  putRetention: { forgetAfterMonths: 24 },
  recordPrivacyRequest: {
    customerId: 'cus_5r8k2m0c9v1xq7t4b6n3h8wz',
    kind: 'erase',
    askedAt: '2026-03-02T09:30:00Z',
    note: 'By e-mail',
  },
  updatePrivacyRequest: { status: 'done' },
  previewImport: { format: 'csv', sample: 'email,nps,comment\nana@example.com,9,Todo bien\n' },
  createImport: { name: 'Delighted 2025', format: 'csv', preset: 'delighted' },
  putFatiguePolicy: {
    floorHours: 24,
    relationshipDays: 30,
    metricDays: { nps: 90 },
    transactionalDays: 7,
    sampling: 1,
    quietHours: { from: 21, to: 8 },
  },
  postAsk: { id: 'mail-77', tool: 'newsletter', customer: ana, kind: 'relationship', metric: 'nps' },
  putSourceMapping: { survey: 'form-1', question: 'ease', metric: 'ces', scale: [1, 7] },
  putSourceSecret: { secret: 'the-secret-that-the-tool-signs-with' },
  createSurvey: { name: 'Después de la entrega', template: 'after-delivery', status: 'live' },
  updateSurvey: {
    name: 'Después de la entrega',
    version: 1,
    definition: {
      kind: 'transactional',
      touchpoint: 'delivery',
      languages: ['es', 'en'],
      questions: [
        {
          id: 'satisfaction',
          type: 'csat',
          text: { es: '¿Qué tal la entrega?', en: 'How was the delivery?' },
        },
      ],
      thanks: [{ text: { es: '¡Gracias!', en: 'Thank you!' } }],
    },
  },
  putSurveyDraft: {
    name: 'Después de la entrega',
    from: 1,
    revision: 0,
    definition: {
      kind: 'transactional',
      touchpoint: 'delivery',
      languages: ['es', 'en'],
      questions: [{ id: 'satisfaction', type: 'csat', text: { es: '¿Qué tal la entrega?', en: '' } }],
      thanks: [{ text: { es: '¡Gracias!' } }],
    },
  },
  setSurveyStatus: { status: 'paused' },
  createInvitations: {
    invitations: [{ id: 'order-77', customer: ana, channel: 'email', language: 'es', delaySeconds: 86_400 }],
  },
  cancelInvitation: {},
  postInvitationDelivery: { status: 'delivered' },
  putSenders: {
    email: { url: 'https://api.resend.com/emails', token: 're_your_token', from: 'hola@example.com' },
    sms: null,
    whatsapp: null,
  },
  postAskStep: { step: 'shown' },
  postResponse: {
    id: 'response-1042',
    survey: 'srv_…',
    version: 1,
    customer: ana,
    answers: { recommend: 9, why: 'Todo llegó a tiempo' },
    complete: true,
  },
  acknowledgeCase: { actor: 'Luis' },
  contactCase: { actor: 'Luis', note: 'Called: a replacement leaves today' },
  resolveCase: { outcome: 'saved', actor: 'Luis' },
  snoozeCase: { until: '2026-12-01T09:00:00Z' },
  assignCase: { assignee: 'Marta' },
  reopenCase: { note: 'The part did not fit' },
  tickCaseStep: { step: 'long_wait:0', actor: 'Marta' },
  undoCase: { version: 4, actor: 'Marta' },
  actOnCases: {
    cases: [{ id: 'cas_…' }, { id: 'cas_…' }],
    action: { type: 'resolve', outcome: 'saved', cause: 'delivery' },
    actor: 'Marta',
  },
  noteCase: { note: 'The seat arrives on Thursday', actor: 'Luis' },
  assignCases: { ids: ['cas_…'], managerId: 'mgr_…' },
  ...accountBodies,
  ...teamBodies,
  createDestination: { kind: 'webhook', url: 'https://example.com/vigia', minTier: 'alert' },
  updateDestination: { enabled: false },
  testDestination: {},
  rotateDestinationSecret: { graceHours: 24 },
  replayDelivery: {},
  replayDeliveries: { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z', status: 'dead' },
}

const queries: Partial<Record<OperationId, string>> = {
  getMetric: '?from=2026-03-01&to=2026-04-01&interval=week&groupBy=touchpoint',
  listCustomers: '?query=ana@',
  listRisks: '?tier=critical',
  listCases: '?status=open',
}

const ids: Record<string, string> = {
  customers: 'cus_…',
  cases: 'cas_…',
  destinations: 'dst_…',
  deliveries: 'dlv_…',
}

/** The call as a shell says it; what only people may do carries the cookie of their session. */
export function curlOf(operation: OperationId, method: string, path: string, origin: string): string {
  const route: RouteContract = routes[operation]
  const credentials = route.peopleOnly
    ? [`-b '__Secure-vigia.session_token=…'`, `-H 'Origin: ${origin}'`]
    : [`-H 'Authorization: Bearer vg_sk_…'`]
  const kind = path.split('/')[2] ?? ''
  const filled = path
    .replace('{metric}', 'nps')
    .replace('{source}', 'typeform')
    .replace('{id}', ids[kind] ?? '…')
  const body = bodies[operation]
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${origin}${filled}${queries[operation] ?? ''}'`,
    ...credentials,
    ...(body ? [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(body)}'`] : []),
  ]
  return lines.join(' \\\n  ')
}
