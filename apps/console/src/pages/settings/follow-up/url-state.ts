export const followUpParts = ['managers', 'assignment', 'hours', 'playbook'] as const
export type FollowUpPart = (typeof followUpParts)[number]

export interface FollowUpSearch {
  part?: FollowUpPart
}

/** Which part of the follow-up is in sight; the first where the address says none. */
export function parseFollowUp(raw: Record<string, unknown>): FollowUpSearch {
  const part = followUpParts.find((known) => known === raw['part'])
  return part === undefined ? {} : { part }
}
