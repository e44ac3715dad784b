import type { Client } from '@vigia/client'
import { ruleTemplates } from '@vigia/domain/rules'

/** The one rule of the shop's own: a template as it is; made once. */
export async function writeRule(client: Client): Promise<void> {
  const template = ruleTemplates.find(({ key }) => key === 'valuable-unhappy-delivery')
  if (!template) throw new Error('The template of the demo’s rule is gone')
  const { items } = await client.call('listRules', { query: { limit: 200 } })
  const name = template.title.es
  if (items.some((rule) => rule.name === name)) return
  const { on, tier, cooldownDays, opensCase } = template.rule
  const conditions = template.rule.conditions.map(({ value, ...rest }) => ({
    ...rest,
    value: typeof value === 'object' ? [...value] : value,
  }))
  await client.call('createRule', {
    body: { name, on, conditions, tier, cooldownDays, opensCase, enabled: true },
  })
}
