import type { RiskAnchors, RiskTiers } from '../risk/index.ts'

/** What an organization decided about its churn risk: the settings document `risk`. */
export interface RiskSettings {
  /** Within how many days leaving counts, 7 to 365. */
  horizonDays: number
  /** Who has bought has left after so many of their own median gaps without a purchase, and the horizon at least. */
  silentGaps: number
  /** The share of new cases of tier `alert` of which nobody is told, 0 to 0.2. */
  holdoutShare: number
  /** The shares that leave after one and after several bad experiences; null for the region's. */
  anchors: RiskAnchors | null
  tiers: RiskTiers
  /** What an alert costs whoever reads it. */
  minutesPerAlert: number
}

export const defaultRiskSettings: RiskSettings = {
  horizonDays: 90,
  silentGaps: 3,
  holdoutShare: 0,
  anchors: null,
  tiers: { watch: 0.25, alert: 0.4, critical: 0.6 },
  minutesPerAlert: 15,
}

/** The settings that a stored document says, over what holds where nothing was decided. */
export const riskSettingsFrom = (document: unknown): RiskSettings => ({
  ...defaultRiskSettings,
  ...((typeof document === 'string' ? JSON.parse(document) : document) as Partial<RiskSettings> | undefined),
})

/** The settings as `policyFor` takes them. */
export const policyOptionsOf = ({ anchors, tiers, horizonDays }: RiskSettings) => ({
  tiers,
  horizonDays,
  ...(anchors ? { anchors } : {}),
})
