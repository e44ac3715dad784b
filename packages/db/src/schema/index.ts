export { alerts, destinations, outbox } from './alerts.ts'
export { customers, identities, jobRuns, keys, organizations, touchpoints } from './organizations.ts'
export { caseEvents, cases, riskChanges, risks } from './risk.ts'
export { outcomes, rollups, signals, touched } from './signals.ts'
