/** What stands in the place of the organization's own address and key. */
export interface Setting {
  origin: string
  /** `vg_sk_…` or `vg_pk_…`, as the snippet wants. */
  key: string
}

export const clientIds = [
  'curl',
  'javascript',
  'client',
  'widget',
  'segment',
  'rudderstack',
  'posthog',
  'cloudevents',
  'formbricks',
  'hub',
  'delighted',
  'typeform',
  'chatwoot',
  'intercom',
  'zendesk',
] as const
export type ClientId = (typeof clientIds)[number]

interface Snippet {
  /** Which kind of key may be used there: a publishable one may be seen by every visitor. */
  keyKind: 'secret' | 'publishable'
  language: 'shell' | 'js' | 'html' | 'text'
  code: (setting: Setting) => string
}

const hook =
  (tool: string): Snippet['code'] =>
  ({ origin, key }) =>
    `${origin}/compat/hooks/${tool}?key=${key}`

const hookOf = (tool: string): Snippet => ({ keyKind: 'publishable', language: 'text', code: hook(tool) })

/** What to paste for each client that is accepted as it is; facts of each client, no words. */
export const snippets: Readonly<Record<ClientId, Snippet>> = {
  curl: {
    keyKind: 'secret',
    language: 'shell',
    code: ({ origin, key }) => `curl -X POST '${origin}/v1/events' \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '{"customer":{"email":"leo@example.com"},"type":"long_wait",
       "measures":{"waitMinutes":35},"touchpoint":"call-center","channel":"phone"}'`,
  },
  javascript: {
    keyKind: 'publishable',
    language: 'js',
    code: ({ origin, key }) => `await fetch('${origin}/v1/feedback', {
  method: 'POST',
  headers: { authorization: 'Bearer ${key}', 'content-type': 'application/json' },
  body: JSON.stringify({
    id: crypto.randomUUID(),
    customer: { id: 'customer-42' },
    touchpoint: 'checkout',
    channel: 'web',
    metric: 'csat',
    score: 4,
    comment: 'Fast, but where is my invoice?',
  }),
})`,
  },
  client: {
    keyKind: 'secret',
    language: 'js',
    code: ({ origin, key }) => `import { createClient } from '@vigia/client'

const vigia = createClient({ baseUrl: '${origin}', key: '${key}' })
await vigia.call('postFeedback', {
  body: { customer: { id: 'customer-42' }, touchpoint: 'delivery', metric: 'nps', score: 9 },
})
const nps = await vigia.call('getMetric', { params: { metric: 'nps' } })`,
  },
  widget: {
    keyKind: 'publishable',
    language: 'html',
    code: ({ origin, key }) => `<script src="${origin}/widget.js"
  data-key="${key}" data-survey="srv_…" data-touchpoint="checkout" async></script>`,
  },
  segment: {
    keyKind: 'publishable',
    language: 'js',
    code: ({ origin, key }) => `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({
  writeKey: '${key}',
  host: '${origin}',
  path: '/compat/segment/v1/batch',
})
analytics.track({
  userId: 'customer-42',
  event: 'NPS Submitted',
  properties: { score: 2, comment: 'Nobody answers', touchpoint: 'support' },
})`,
  },
  rudderstack: {
    keyKind: 'publishable',
    language: 'js',
    code: ({ origin, key }) => `import RudderAnalytics from '@rudderstack/rudder-sdk-node'

const client = new RudderAnalytics('${key}', { dataPlaneUrl: '${origin}/compat/segment' })
client.track({
  userId: 'customer-42',
  event: 'CSAT Submitted',
  properties: { score: 5, touchpoint: 'checkout' },
})`,
  },
  posthog: {
    keyKind: 'publishable',
    language: 'js',
    code: ({ origin, key }) => `import { PostHog } from 'posthog-node'

const posthog = new PostHog('${key}', { host: '${origin}/compat/posthog' })
posthog.capture({ distinctId: 'customer-42', event: 'delivery_late', properties: { daysLate: 3 } })`,
  },
  cloudevents: {
    keyKind: 'secret',
    language: 'shell',
    code: ({ origin, key }) => `curl -X POST '${origin}/compat/cloudevents' \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/cloudevents+json' \\
  -d '{"specversion":"1.0","id":"1","source":"/shop","type":"com.shop.delivery_late",
       "subject":"customer-42","data":{"measures":{"daysLate":3}}}'`,
  },
  formbricks: {
    keyKind: 'publishable',
    language: 'text',
    code: ({ origin, key }) => `apiHost        ${origin}/compat/formbricks
environmentId  ${key}`,
  },
  hub: {
    keyKind: 'secret',
    language: 'text',
    code: ({ origin, key }) => `baseURL  ${origin}/compat/hub
apiKey   ${key}`,
  },
  delighted: {
    keyKind: 'secret',
    language: 'js',
    code: ({ origin, key }) => `const delighted = require('delighted')('${key}', {
  host: '${origin.replace(/^https?:\/\//, '')}',
  base: '/compat/delighted/v1',
})`,
  },
  typeform: hookOf('typeform'),
  chatwoot: hookOf('chatwoot'),
  intercom: hookOf('intercom'),
  zendesk: hookOf('zendesk'),
}

export const isClientId = (value: unknown): value is ClientId => clientIds.some((id) => id === value)
