import type { Case } from '@vigia/contracts/cases'

import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { useMoney } from '../../ui/money.ts'

export function CaseFacts({ of }: { of: Case }) {
  const { t, format } = useI18n()
  const money = useMoney()
  const now = new Date()
  const facts = [
    [t.cases.assignee, of.assignee ?? t.cases.unassigned],
    [t.cases.panel.value, of.value === null ? t.common.none : money(of.value)],
    ...(of.touchpoint
      ? [[t.cases.panel.touchpoint, nameIn(t.words.touchpoint, of.touchpoint)] as const]
      : []),
    ...(of.dueAt && of.sla ? [[t.cases.sla.title, format.moment(of.dueAt)] as const] : []),
    ...(of.outcome ? [[t.cases.panel.outcome, t.words.caseOutcome[of.outcome]] as const] : []),
    ...(of.cause ? [[t.cases.fields.cause, t.words.theme[of.cause] ?? of.cause] as const] : []),
  ] as const

  return (
    <>
      <dl className="mt-4 grid grid-cols-1 gap-1.5 text-sm">
        {facts.map(([term, fact]) => (
          <div key={term} className="flex justify-between gap-4">
            <dt className="text-soft">{term}</dt>
            <dd className="min-w-0 truncate text-end font-medium tabular-nums">{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-faint">
        {of.resolvedAt
          ? t.cases.resolvedAt(format.relative(of.resolvedAt, now))
          : t.cases.opened(format.relative(of.openedAt, now))}
      </p>
    </>
  )
}
