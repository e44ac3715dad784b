export {
  auditEntries,
  memberInvitations,
  members,
  passkeys,
  sessions,
  users,
  verifications,
} from './accounts.ts'
export { alerts, deliveryAttempts, destinations, outbox } from './alerts.ts'
export { customers, identities, jobRuns, keys, organizations, touchpoints } from './organizations.ts'
export {
  dataVersions,
  filedSignals,
  metricChanges,
  reanalyses,
  signalVersions,
  textModels,
  textRollups,
  usage,
  waitRollups,
} from './analytics.ts'
export { savedViews } from './views.ts'
export { churnExamples, churnModels, labelQueue } from './learning.ts'
export { backtests, ruleFirings, rules } from './rules.ts'
export { managers, rotations } from './team.ts'
export { caseEvents, cases, riskChanges, risks } from './risk.ts'
export { outcomes, rollups, signals, touched } from './signals.ts'
export { consents, merges, privacyRequests, profiles } from './people.ts'
export { arrivals, foreignRecords, importRejects, imports, sourceMappings } from './sources.ts'
export {
  askRollups,
  asks,
  invitations,
  responses,
  settings,
  surveyDrafts,
  surveys,
  surveyVersions,
} from './surveys.ts'
