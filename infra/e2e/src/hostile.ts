import { liveDay, storyDays } from './ana.ts'
import { createOrganization, type Json, type Organization } from './organization.ts'
import type { Things } from './places.ts'

/** What an attacker, a pasted spreadsheet or plain bad luck puts into a field. Whatever of it runs sets `pwned`. */
const script = '<script>window.pwned=1</script>'
const picture = '<img src=x onerror="window.pwned=2">'
const drawing = '<svg onload="window.pwned=3"><a xlink:href="javascript:window.pwned=4">x</a></svg>'
const formula = '=HYPERLINK("https://evil.example","x")'
const turned = '\u202Ereversed\u202C \u200Bzero\u200Dwidth\uFEFF \u2066isolated\u2069'
const long = `${'W'.repeat(300)} ${'largo '.repeat(1_616)}`

const names = [script, picture, drawing, formula, '+cmd|calc', '-2+3', '@SUM(A1)', turned, 'N'.repeat(118)]
const comments = [script, picture, drawing, formula, turned, long, '{{constructor.constructor("pwned=5")()}}']

const id = (body: Json): string => String(body['id'])

async function must(shop: Organization, method: string, path: string, body?: unknown): Promise<Json> {
  const answer = await shop.send(method, path, body)
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

const feedback = (name: string, comment: string, i: number) => ({
  kind: 'feedback',
  id: `hostile-${i}`,
  customer: { id: `person-${i % names.length}`, traits: { name, segment: names[(i + 1) % names.length] } },
  touchpoint: i % 4 === 0 ? picture : names[i % names.length]?.slice(0, 64),
  channel: 'web',
  metric: i % 2 === 0 ? 'nps' : 'csat',
  score: 1 + (i % 5),
  comment: `${comment.slice(0, 9_000)} ${script.repeat(3)} roto ${i}`.slice(0, 10_000),
  employee: name.slice(0, 64),
  team: name.slice(0, 64),
  shop: name.slice(0, 64),
  attributes: { plan: name },
  occurredAt: new Date(Date.now() - (i % 60) * 86_400_000 - 3_600_000).toISOString(),
})

async function signals(shop: Organization): Promise<void> {
  const told = Array.from({ length: 140 }, (_, i) =>
    feedback(names[i % names.length] ?? '', comments[i % comments.length] ?? '', i),
  )
  const { body } = await shop.send('POST', '/v1/signals/batch', { signals: told })
  if (body['recorded'] !== told.length)
    throw new Error(`not all was taken: ${JSON.stringify(body).slice(0, 600)}`)
  for (const day of storyDays) await liveDay(shop, day)
}

/** An organization in which every text that somebody can write is hostile, with one of each thing. */
export async function createHostile(baseUrl: string): Promise<{ shop: Organization; things: Things }> {
  const shop = await createOrganization(baseUrl, 'hostile')
  await signals(shop)
  await must(shop, 'PATCH', '/v1/organization', { name: `${picture} ${turned}` })
  const survey = await must(shop, 'POST', '/v1/surveys', {
    name: picture,
    template: 'relationship-nps',
    status: 'live',
  })
  const manager = await must(shop, 'POST', '/v1/managers', { name: script, email: 'mala@example.com' })
  await must(shop, 'POST', '/v1/destinations', {
    kind: 'webhook',
    name: drawing.slice(0, 80),
    url: 'https://example.com/<x>',
  })
  const rule = await must(shop, 'POST', '/v1/rules', {
    name: picture,
    on: 'signal',
    conditions: [{ field: 'comment', op: 'contains', value: script }],
    enabled: false,
  })
  const imported = await must(shop, 'POST', '/v1/imports', { name: picture, mapping: ['comment=a'] })
  const { items: cases } = await must(shop, 'GET', '/v1/cases')
  const [open] = cases as Json[]
  await must(shop, 'POST', `/v1/cases/${id(open ?? {})}/assign`, { managerId: id(manager) })
  await must(shop, 'POST', `/v1/cases/${id(open ?? {})}/notes`, {
    note: `${script} ${turned} ${long.slice(0, 1_500)}`,
  })
  await must(shop, 'POST', '/v1/privacy/requests', {
    customerId: String(open?.['customerId']),
    kind: 'access',
    note: `${script} ${turned} ${'W'.repeat(300)}`,
  })
  return {
    shop,
    things: {
      customer: String(open?.['customerId']),
      case: id(open ?? {}),
      touchpoint: picture,
      survey: id(survey),
      rule: id(rule),
      import: id(imported),
    },
  }
}
