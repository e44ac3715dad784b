import type { Channel, MetricId } from '@vigia/contracts/vocabulary'

import type { Messages } from './messages/index.ts'

// The contracts' own lists would bring the validator into the page, and it asks the policy for `eval`.

/** The channel of this name, if it is one. */
export const channelNamed = (t: Messages, name: string | null): Channel | undefined =>
  (Object.keys(t.words.channel) as Channel[]).find((known) => known === name)

/** The metric of this name, if it is one. */
export const metricNamed = (t: Messages, name: string | null): MetricId | undefined =>
  (Object.keys(t.words.metric) as MetricId[]).find((known) => known === name)
