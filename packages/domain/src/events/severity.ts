import { knownEvent } from './known-events.ts'
import type { Measures } from './known-events.ts'

/** An event at least this bad opens an issue, unless its type or its sender says otherwise. */
export const issueSeverity = 0.3

/**
 * How bad an event is, from -1 (good) to +1 (bad): what the sender says, else what its type says of the measures,
 * else 0 for a type nobody knows.
 */
export function severityOfEvent(type: string, given: number | undefined, measures: Measures): number {
  const severity = given ?? knownEvent(type)?.severity(measures) ?? 0
  return Math.min(1, Math.max(-1, severity))
}

/** Whether an event of this type and severity opens an issue when its sender does not say. */
export function opensIssueByDefault(type: string, severity: number): boolean {
  return severity >= issueSeverity && (knownEvent(type)?.opensIssue ?? true)
}
