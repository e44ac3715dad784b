import { foreignAt, isForeignObject, lineAt, momentAt } from '../foreign/index.ts'
import { flat, given, numbersIn, numeric, shortLine, snakeCase, type Translated } from './translated.ts'

/** The attributes of a CloudEvent 1.0 with its data, whichever mode it came in. */
export interface CloudEvent {
  id?: unknown
  source?: unknown
  type?: unknown
  subject?: unknown
  time?: unknown
  data?: unknown
}

/** A native body inside of the event: subject and time say what it leaves out. */
function nativeBody({ subject, time, data }: CloudEvent): Record<string, unknown> {
  const body: Record<string, unknown> = isForeignObject(data) ? { ...data } : {}
  const id = shortLine(subject, 200)
  const customer = body['customer']
  if (id && (customer === undefined || (isForeignObject(customer) && !Object.hasOwn(customer, 'id'))))
    body['customer'] = { ...(isForeignObject(customer) ? customer : {}), id }
  const at = momentAt(time)
  return at !== undefined && body['occurredAt'] === undefined ? { ...body, occurredAt: at } : body
}

/** What a CloudEvent is to us: by the end of its type a native body, else an event of that name. */
export function fromCloudEvent(told: unknown): Translated {
  const event: CloudEvent = isForeignObject(told) ? told : {}
  const [type, id] = [lineAt(event.type), lineAt(event.id)]
  if (!type || !id) return { is: 'nothing', why: 'A CloudEvent needs id, source and type' }
  const key = `cloudevents:${lineAt(event.source) ?? ''}:${id}`.slice(0, 200)
  const end = type.split('.').at(-1) ?? type
  const body = nativeBody(event)
  if (end === 'feedback' || end === 'event') return { is: 'signal', key, item: { ...body, kind: end } }
  if (end === 'outcome') return { is: 'outcome', key, body }
  const { data } = event
  const known = new Set([
    'customer',
    'severity',
    'measures',
    'touchpoint',
    'channel',
    'comment',
    'value',
    'issue',
  ])
  const others = Object.fromEntries(Object.entries(flat(data) ?? {}).filter(([name]) => !known.has(name)))
  const item = given({
    kind: 'event',
    type: snakeCase(end),
    customer: body['customer'],
    touchpoint: shortLine(foreignAt(data, 'touchpoint')),
    channel: shortLine(foreignAt(data, 'channel')),
    severity: numeric(foreignAt(data, 'severity')),
    measures: numbersIn(foreignAt(data, 'measures')),
    issue: shortLine(foreignAt(data, 'issue')),
    value: numeric(foreignAt(data, 'value')),
    comment: lineAt(data, 'comment'),
    occurredAt: body['occurredAt'],
    attributes: Object.keys(others).length > 0 ? others : undefined,
  })
  return { is: 'signal', key, item }
}
