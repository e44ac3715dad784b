import * as z from 'zod'

export const channelSchema = z.enum([
  'web',
  'app',
  'email',
  'sms',
  'phone',
  'chat',
  'bot',
  'store',
  'kiosk',
  'social',
  'iot',
  'api',
])
export const stageSchema = z.enum([
  'awareness',
  'consideration',
  'purchase',
  'delivery',
  'use',
  'support',
  'loyalty',
])
export const metricIdSchema = z.enum(['nps', 'csat', 'ces', 'stars', 'enps'])
export const tierSchema = z.enum(['none', 'watch', 'alert', 'critical'])
export const languageSchema = z.enum(['es', 'en'])
export const caseStatusSchema = z.enum(['open', 'acknowledged', 'contacted', 'resolved'])
export const caseOutcomeSchema = z.enum(['saved', 'lost', 'not_at_risk'])
/** What a member may do, from everything to looking on. */
export const roleSchema = z.enum(['owner', 'admin', 'manager', 'analyst', 'viewer'])
export const outcomeSchema = z.enum(['churned', 'stayed', 'purchased', 'returned'])

export type Channel = z.infer<typeof channelSchema>
export type Stage = z.infer<typeof stageSchema>
export type MetricId = z.infer<typeof metricIdSchema>
export type Tier = z.infer<typeof tierSchema>
export type Language = z.infer<typeof languageSchema>
export type CaseStatus = z.infer<typeof caseStatusSchema>
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>
export type Outcome = z.infer<typeof outcomeSchema>
export type Role = z.infer<typeof roleSchema>
