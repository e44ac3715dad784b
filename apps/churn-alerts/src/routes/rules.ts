import { createRoute } from '@hono/zod-openapi'
import { ruleRoutes as contract } from '@vigia/contracts/rules'
import { databaseFor } from '@vigia/db/database'
import { destinationsAmong } from '@vigia/db/destinations'
import * as repository from '@vigia/db/rules'
import { AppError } from '@vigia/domain/errors'
import { ruleFields, ruleTemplates, sentenceOf, type Rule } from '@vigia/domain/rules'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import {
  changedRule,
  checkDestinations,
  checkedRule,
  documentOf,
  presentRule,
  presentRuleShape,
  ruleOf,
  type SentRule,
} from '../rules/document.ts'
import { checkVersion, etagOf, saved } from '../rules/version.ts'
import { createApi } from './api.ts'
import { backtests } from './backtests.ts'

const MOST_RULES = 100

export const rules = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
const currencyOf = (c: Context<AppEnv>) => c.get('principal').currency

const answerOf = (c: Context<AppEnv>, row: repository.RuleRow) => {
  c.header('ETag', etagOf(row))
  return presentRule(row, currencyOf(c))
}

async function ruleAsked(c: Context<AppEnv>, id: string): Promise<repository.RuleRow> {
  const row = await repository.findRule(storeOf(c), id)
  if (!row) throw new AppError('not_found', 'There is no such rule')
  return row
}

/** The rule that was sent, whole, and with destinations that are there. */
async function wholeRule(c: Context<AppEnv>, sent: SentRule): Promise<Rule> {
  const rule = checkedRule(sent)
  const { destinations = [] } = rule
  if (destinations.length > 0) checkDestinations(rule, await destinationsAmong(storeOf(c), destinations))
  return rule
}

const fieldsOf = (on: keyof typeof ruleFields) =>
  ruleFields[on].map(({ ops, values, ...field }) => ({ ...field, ops: [...ops], values: [...values] }))

const paths = ['/v1/rules', '/v1/rules/:id']
rules.on('GET', paths, guardScope(contract.listRules.scope))
rules.on(['POST', 'PATCH', 'DELETE'], paths, guardScope(contract.createRule.scope))

rules.openapi(createRoute(contract.listRuleFields), (c) => {
  const [signal, risk] = [fieldsOf('signal'), fieldsOf('risk')]
  return c.json({ signal, risk, case: fieldsOf('case'), metric: fieldsOf('metric') }, 200)
})

rules.openapi(createRoute(contract.listRuleTemplates), (c) => {
  const items = ruleTemplates.map(({ key, title, rule }) => {
    const named = { name: title.es, ...rule }
    return { key, title, sentence: sentenceOf(named, currencyOf(c)), rule: presentRuleShape(named) }
  })
  return c.json({ items }, 200)
})

rules.openapi(createRoute(contract.listRules), async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const [after = ''] = decodeCursor(cursor, ['string']) ?? []
  const rows = await repository.listRules(storeOf(c), after, limit + 1)
  return c.json(
    pageOf(
      c,
      rows,
      limit,
      ({ id }) => [id],
      (row) => presentRule(row, currencyOf(c)),
    ),
    200,
  )
})

rules.openapi(createRoute(contract.createRule), async (c) => {
  const { enabled, ...sent } = c.req.valid('json')
  const rule = await wholeRule(c, sent)
  const row = { id: randomId('rule'), name: rule.name, enabled, document: documentOf(rule) }
  const made = await repository.insertRule(storeOf(c), row, MOST_RULES, c.get('now'))
  if (!made) throw new AppError('conflict', `An organization has ${MOST_RULES} rules at most`)
  return c.json(answerOf(c, made), 201)
})

rules.openapi(createRoute(contract.getRule), async (c) => {
  return c.json(answerOf(c, await ruleAsked(c, c.req.valid('param').id)), 200)
})

rules.openapi(createRoute(contract.updateRule), async (c) => {
  const { enabled, ...sent } = c.req.valid('json')
  const ifMatch = c.req.header('if-match')
  const row = await ruleAsked(c, c.req.valid('param').id)
  checkVersion(row, ifMatch)
  const rule = await wholeRule(c, changedRule(ruleOf(row), sent))
  const change = { name: rule.name, enabled: enabled ?? row.enabled, document: documentOf(rule) }
  const now = await repository.updateRule(storeOf(c), row, change, c.get('now'))
  return c.json(answerOf(c, saved(now, ifMatch)), 200)
})

rules.openapi(createRoute(contract.deleteRule), async (c) => {
  const ifMatch = c.req.header('if-match')
  const row = await ruleAsked(c, c.req.valid('param').id)
  checkVersion(row, ifMatch)
  saved((await repository.deleteRule(storeOf(c), row)) || null, ifMatch)
  return c.json({ deleted: true as const }, 200)
})

rules.route('/', backtests)
