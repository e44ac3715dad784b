import type { Json, Organization } from './organization.ts'

/** What the metrics API counts at a touchpoint. */
export async function metricAt(shop: Organization, name: string, touchpoint: string) {
  const { body } = await shop.send('GET', `/v1/metrics/${name}?filter=touchpoint:${touchpoint}`)
  return { n: body['n'], value: body['value'] }
}

/** What the timeline of whoever `query` finds tells of what was said and happened. */
export async function saidBy(shop: Organization, query: string): Promise<Json[]> {
  const { body } = await shop.send('GET', `/v1/customers?query=${encodeURIComponent(query)}`)
  const [customer] = body['items'] as Json[]
  if (!customer) return []
  const { body: story } = await shop.send('GET', `/v1/customers/${String(customer['id'])}/timeline`)
  return (story['items'] as Json[]).filter(({ kind }) => kind === 'feedback' || kind === 'event')
}
