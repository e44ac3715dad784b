/** What the collector asks of the alerting worker over the service binding, right after a negative signal. */
export interface NudgeService {
  /** `now` is ISO-8601; customers are of one organization. */
  nudge(request: { organizationId: string; customerIds: string[]; now: string }): Promise<void>
}

/** What every worker tells the feed over its service binding, after a commit. */
export interface LiveService {
  /** Topics and ids of one organization, never what a customer said or is called. */
  publish(organizationId: string, news: { topics: readonly string[]; ids: readonly string[] }): Promise<void>
}
