import type { Store } from '@vigia/db/database'
import { loadSetting, type SweepSetting } from '@vigia/db/sweep'
import { businessHoursFrom, type BusinessHours } from '@vigia/domain/business-hours'
import { policyOptionsOf, riskSettingsFrom } from '@vigia/domain/learning'
import { playbookFrom, type Playbook } from '@vigia/domain/playbook'
import type { Rule, StoredRule } from '@vigia/domain/rules'
import { policyFor, type Region, type RiskPolicy } from '@vigia/domain/risk'
import { assignmentFrom, type Assignment } from '@vigia/domain/team'

/** What every look at a customer needs to know of the organization. */
export interface SweptOrganization {
  region: Region
  currency: string
  timeZone: string
}

/** What an organization decided and learned, read once for all the customers of a run. */
export interface Setting extends Omit<SweepSetting, 'rules' | 'model' | 'documents'>, SweptOrganization {
  organizationId: string
  policy: RiskPolicy
  /** False as long as the prior holds. */
  learned: boolean
  /** The share (0 to 0.2) of new cases of tier `alert` of which nobody is told. */
  holdoutShare: number
  rules: StoredRule[]
  assignment: Assignment
  businessHours: BusinessHours
  playbook: Playbook
}

export async function settingOf(store: Store, organization: SweptOrganization): Promise<Setting> {
  const { targets, owners, turns, rules, model, documents } = await loadSetting(store)
  const risk = riskSettingsFrom(documents.risk)
  const policy = policyFor(organization.region, {
    ...policyOptionsOf(risk),
    model,
  })
  const { region, currency, timeZone } = organization
  return {
    targets,
    owners,
    turns,
    organizationId: store.organizationId,
    region,
    currency,
    timeZone,
    policy,
    learned: policy.learned,
    holdoutShare: risk.holdoutShare,
    assignment: assignmentFrom(documents.assignment),
    businessHours: businessHoursFrom(documents['business-hours']),
    playbook: playbookFrom(documents.playbook),
    rules: rules.map(({ id, name, document }) => ({ ...(document as Rule), id, name })),
  }
}
