export { loadMetricWatch, organizationsWatchingMetrics, saveMetricAlerts } from './metric-alerts.ts'
export type { MetricAlert, MetricWatch } from './metric-alerts.ts'
export { deleteRule, findRule, insertRule, listRules, updateRule } from './rules.ts'
export type { RuleRow } from './rules.ts'
