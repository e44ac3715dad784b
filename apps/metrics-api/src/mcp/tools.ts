import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { listRisks } from '@vigia/db/risks'
import type { RiskListRow } from '@vigia/db/risks'
import { AppError } from '@vigia/domain/errors'
import { measureIds } from '@vigia/domain/metrics'
import * as z from 'zod'

import { driversOf } from '../drivers/drivers.ts'
import { journeyOf } from '../journey/journey.ts'
import { askMetric, type Asking } from '../metrics/answer.ts'
import { mentioned } from '../themes/mentioned.ts'

const day = z.string().max(40).optional().describe('A day such as 2026-03-01')
const bounds = { from: day, to: day }
const readOnly = { readOnlyHint: true, openWorldHint: false }

const told = (answer: object) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(answer) }],
  structuredContent: { ...answer },
})

/** What needs mending is told to the agent, so that it can ask again; anything else is our failure. */
const answering = async (answer: Promise<object>) => {
  try {
    return told(await answer)
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    return { content: [{ type: 'text' as const, text: err.message }], isError: true }
  }
}

/** Questions about metrics, the journey, drivers and themes. */
export function addInsightTools(server: McpServer, asking: Asking): void {
  const metricInput = {
    metric: z.enum(measureIds),
    ...bounds,
    interval: z.enum(['hour', 'day', 'week', 'month']).optional(),
    groupBy: z
      .string()
      .max(160)
      .optional()
      .describe('Up to two of touchpoint, channel, stage, segment, survey, theme…'),
    filter: z.string().max(500).optional().describe('touchpoint:delivery,channel:phone'),
    compare: z.string().max(80).optional().describe('previous, year or 2026-01-01/2026-02-01'),
    definition: z.string().max(64).optional(),
  }
  server.registerTool(
    'metrics',
    {
      title: 'A metric over a period',
      description:
        'NPS, CSAT, CES, stars, eNPS, sentiment or response rate with its 95 % interval; as a series, by group, compared.',
      inputSchema: metricInput,
      annotations: readOnly,
    },
    ({ metric, ...question }) => answering(askMetric(asking, metric, question)),
  )
  server.registerTool(
    'journey',
    {
      title: 'The customer journey',
      description:
        'Stages and touchpoints: experience, waits, paths, where it goes wrong and what precedes leaving.',
      inputSchema: bounds,
      annotations: readOnly,
    },
    (question) => answering(journeyOf(asking, question)),
  )
  server.registerTool(
    'drivers',
    {
      title: 'What a metric goes with',
      description:
        'Touchpoints, themes, waits, channels and attributes by their part of R². Associations, not causes.',
      inputSchema: { metric: z.enum(['nps', 'csat', 'ces', 'stars']).default('nps'), ...bounds },
      annotations: readOnly,
    },
    (question) => answering(driversOf(asking, question)),
  )
  server.registerTool(
    'themes',
    {
      title: 'What comments are about',
      description: 'How often each theme is mentioned, in which mood, against the period before.',
      inputSchema: { ...bounds, touchpoint: z.string().max(80).optional() },
      annotations: readOnly,
    },
    (question) => answering(mentioned(asking, 'theme', question)),
  )
}

const riskOf = ({ reasons, lastSeenAt, assessedAt, ...row }: RiskListRow) => ({
  ...row,
  reasons: JSON.parse(reasons) as unknown,
  lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
  assessedAt: new Date(assessedAt).toISOString(),
})

/** Who may leave: for keys that may see cases. */
export function addCustomerTools(server: McpServer, { store }: Asking): void {
  server.registerTool(
    'customers_at_risk',
    {
      title: 'Customers at risk',
      description: 'Who is likely to leave within 90 days, the most likely first, and why.',
      inputSchema: {
        tier: z.enum(['watch', 'alert', 'critical']).optional(),
        limit: z.number().int().min(1).max(50).default(10),
      },
      annotations: readOnly,
    },
    ({ tier, limit }) => {
      const read = async () => {
        const rows = await listRisks(store, { tier, after: null, order: 'probability', limit })
        return { items: rows.filter((row) => row.tier !== 'none').map(riskOf) }
      }
      return answering(read())
    },
  )
}
