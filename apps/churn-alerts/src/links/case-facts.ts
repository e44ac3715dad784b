import type { CaseListRow } from '@vigia/db/cases'
import type { LastAct } from '@vigia/db/links'
import {
  amount,
  capitalized,
  momentIn,
  nameOf,
  weighedReason,
  type WeighedReason,
} from '@vigia/domain/alerts'
import type { Language } from '@vigia/domain/signals'

import type { Visit } from './visit.ts'
import { actWords, pageWords } from './words.ts'

const momentOf = ({ shop, language }: Visit, at: number): string =>
  momentIn(new Date(at), shop.timeZone)[language]

/** The reasons that raise the risk, each with its weight in points where that is known. */
export function reasonsOf({ reasons }: CaseListRow, language: Language): string[] {
  const all = JSON.parse(reasons) as WeighedReason[]
  return all
    .filter(({ contribution, code }) => contribution > 0 || code === 'two_strikes_one_issue')
    .slice(0, 4)
    .map((reason) => weighedReason(reason)[language])
}

/** Who did what last. */
function lastActLine(visit: Visit, act: LastAct | null): string | null {
  const did = act && actWords[act.action]
  if (!act || !did) return null
  const words = pageWords[visit.language]
  return words.lastAct(act.actor ?? words.somebody, did[visit.language], momentOf(visit, act.at))
}

export function factsOf(visit: Visit, now: Date): string[] {
  const { row, language, shop } = visit
  const words = pageWords[language]
  const status = words.status[row.status] + (row.outcome ? `: ${words.outcome[row.outcome]}` : '')
  const isOpen = row.status !== 'resolved'
  const due = isOpen && row.dueAt !== null && row.contactedAt === null ? row.dueAt : null
  const snoozed =
    isOpen && row.snoozedUntil !== null && row.snoozedUntil > now.getTime() ? row.snoozedUntil : null
  return [
    status,
    row.assignee ? words.owner(row.assignee) : isOpen ? words.nobody : null,
    due === null
      ? null
      : due > now.getTime()
        ? words.due(momentOf(visit, due))
        : words.overdue(momentOf(visit, due)),
    snoozed === null ? null : words.snoozed(momentOf(visit, snoozed)),
    row.value !== null && row.value > 0 ? words.value(amount(row.value, shop.currency, language)) : null,
    lastActLine(visit, visit.lastAct),
  ].filter((fact) => fact !== null)
}

/** The customer as the page calls them. */
export const customerOf = ({ row, language }: Visit): string =>
  capitalized(nameOf(row.customerName)[language])
