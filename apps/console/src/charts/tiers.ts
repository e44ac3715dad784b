import { policyFor } from '@vigia/domain/risk'

// The thresholds are the same in every region.
const { watch, alert, critical } = policyFor('us').tiers

/** Where each tier begins and ends, with its colour; the first part of the scale has no tier. */
export const tierThresholds = [
  { tier: 'watch', from: watch, to: alert, colour: 'var(--color-warn)' },
  { tier: 'alert', from: alert, to: critical, colour: 'var(--color-bad)' },
  { tier: 'critical', from: critical, to: 1, colour: 'var(--color-bad)' },
] as const
