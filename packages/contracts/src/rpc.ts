/** What the collector asks of the alerting worker over the service binding, right after a negative signal. */
export interface NudgeService {
  /** `now` is ISO-8601; customers are of one organization. */
  nudge(request: { organizationId: string; customerIds: string[]; now: string }): Promise<void>
}
