import type { RuleRow } from '@vigia/db/rules'
import { AppError } from '@vigia/domain/errors'

export const etagOf = ({ id, version }: Pick<RuleRow, 'id' | 'version'>): string => `"${id}.${version}"`

const movedOn = () =>
  new AppError('precondition_failed', 'Somebody else changed this rule meanwhile; load it again')

/** @throws AppError `precondition_failed` where `If-Match` names another version of the rule. */
export function checkVersion(row: RuleRow, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  const named = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (!named.includes(etagOf(row))) throw movedOn()
}

/** What was saved, or why it was not: the rule moved on between load and save. */
export function saved<T>(result: T | null, ifMatch: string | undefined): T {
  if (result !== null) return result
  throw ifMatch === undefined
    ? new AppError('conflict', 'Somebody else changed this rule at the same moment; load it again')
    : movedOn()
}
