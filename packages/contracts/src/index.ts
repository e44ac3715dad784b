import { arrivalRoutes } from './arrivals.ts'
import { askingRoutes } from './asking.ts'
import { auditRoutes } from './audit.ts'
import { budgetRoutes } from './budget.ts'
import { changeRoutes } from './changes.ts'
import { commentRoutes } from './comments.ts'
import { driverRoutes } from './drivers.ts'
import { exportRoutes } from './exports.ts'
import { fatigueRoutes } from './fatigue.ts'
import { importRoutes } from './imports.ts'
import { invitationRoutes } from './invitations.ts'
import { journeyRoutes } from './journey.ts'
import { keyRoutes } from './keys.ts'
import { memberRoutes } from './members.ts'
import { liveRoutes } from './live.ts'
import { mergeRoutes } from './merges.ts'
import { modelRoutes } from './model.ts'
import { organizationRoutes } from './organization.ts'
import { privacyRoutes } from './privacy.ts'
import { privacyRequestRoutes } from './privacy-requests.ts'
import { riskRoutes } from './risks.ts'
import { ruleRoutes } from './rules.ts'
import { sessionRoutes } from './session.ts'
import { sourceRoutes } from './sources.ts'
import { surveyActivityRoutes } from './survey-activity.ts'
import { surveyDraftRoutes } from './survey-drafts.ts'
import { surveyRoutes } from './surveys.ts'
import { teamRoutes } from './team.ts'
import { themeRoutes } from './themes.ts'
import { usageRoutes } from './usage.ts'
import { valueRoutes } from './value.ts'
import { viewRoutes } from './views.ts'
import * as caseActions from './case-actions.ts'
import * as cases from './cases.ts'
import * as customers from './customers.ts'
import * as deliveries from './deliveries.ts'
import * as destinations from './destinations.ts'
import * as metrics from './metrics.ts'
import * as signals from './signals.ts'

/** Every endpoint of Vigía: OpenAPI, clients, the gateway and the authorisation tests all read this list. */
export const routes = {
  postFeedback: signals.postFeedback,
  postEvent: signals.postEvent,
  postSignalBatch: signals.postSignalBatch,
  postOutcome: signals.postOutcome,
  listMetrics: metrics.listMetrics,
  getMetric: metrics.getMetric,
  getAttributes: metrics.getAttributes,
  putAttributes: metrics.putAttributes,
  listCustomers: customers.listCustomers,
  getCustomer: customers.getCustomer,
  getTimeline: customers.getTimeline,
  eraseCustomer: customers.eraseCustomer,
  listCases: cases.listCases,
  getCase: cases.getCase,
  acknowledgeCase: caseActions.acknowledgeCase,
  contactCase: caseActions.contactCase,
  resolveCase: caseActions.resolveCase,
  snoozeCase: caseActions.snoozeCase,
  assignCase: caseActions.assignCase,
  reopenCase: caseActions.reopenCase,
  noteCase: caseActions.noteCase,
  tickCaseStep: caseActions.tickCaseStep,
  undoCase: caseActions.undoCase,
  countCases: cases.countCases,
  actOnCases: caseActions.actOnCases,
  listCaseEvents: cases.listCaseEvents,
  assignCases: caseActions.assignCases,
  listDestinations: destinations.listDestinations,
  createDestination: destinations.createDestination,
  updateDestination: destinations.updateDestination,
  deleteDestination: destinations.deleteDestination,
  testDestination: destinations.testDestination,
  rotateDestinationSecret: destinations.rotateDestinationSecret,
  listDeliveries: deliveries.listDeliveries,
  getDelivery: deliveries.getDelivery,
  replayDeliveries: deliveries.replayDeliveries,
  replayDelivery: deliveries.replayDelivery,
  ...arrivalRoutes,
  ...askingRoutes,
  ...auditRoutes,
  ...budgetRoutes,
  ...changeRoutes,
  ...commentRoutes,
  ...driverRoutes,
  ...exportRoutes,
  ...fatigueRoutes,
  ...importRoutes,
  ...invitationRoutes,
  ...journeyRoutes,
  ...keyRoutes,
  ...memberRoutes,
  ...liveRoutes,
  ...mergeRoutes,
  ...modelRoutes,
  ...organizationRoutes,
  ...privacyRoutes,
  ...riskRoutes,
  ...ruleRoutes,
  ...sessionRoutes,
  ...sourceRoutes,
  ...surveyActivityRoutes,
  ...surveyDraftRoutes,
  ...surveyRoutes,
  ...teamRoutes,
  ...themeRoutes,
  ...usageRoutes,
  ...valueRoutes,
  ...privacyRequestRoutes,
  ...viewRoutes,
} as const

export type OperationId = keyof typeof routes
export { scopes, scopeSchema } from './route.ts'
export type { RouteContract, Scope, WorkerName } from './route.ts'
