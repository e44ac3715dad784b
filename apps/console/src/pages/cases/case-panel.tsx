import { useQuery } from '@tanstack/react-query'
import type { Case } from '@vigia/contracts/cases'
import { Lightbulb } from 'lucide-react'
import { useState } from 'react'

import type { CaseActionName } from '../../api/case-action.ts'
import { allowedActions } from '../../api/case-action.ts'
import { caseQuery } from '../../api/queries.ts'
import { useCaseAction } from '../../api/use-case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { moneyText } from '../../ui/money.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import type { AskedAction } from './case-form.tsx'
import { CaseForm, isAsked } from './case-form.tsx'
import { CaseSteps } from './case-steps.tsx'

export function CasePanel({ id }: { id: string }) {
  const found = useQuery(caseQuery(useClient(), id))
  if (found.isPending) return <ListSkeleton rows={3} className="h-16" />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />
  return <Panel of={found.data} />
}

function Panel({ of }: { of: Case }) {
  const { t, language } = useI18n()
  const words = t.cases.panel

  return (
    <Card aria-labelledby="case" data-testid="case-panel" data-status={of.status} className="p-5">
      <div className="flex items-center justify-between gap-3">
        <h2 id="case" className="font-semibold">
          {words.title}
          <span className="font-normal text-soft"> · {t.words.status[of.status]}</span>
        </h2>
        <TierChip tier={of.tier} />
      </div>
      <CaseSteps status={of.status} />
      {of.status !== 'resolved' && (
        <div className="mt-4 flex gap-3 rounded-xl bg-accent-soft p-4">
          <Lightbulb className="mt-0.5 size-4.5 shrink-0 text-accent" aria-hidden="true" />
          <div>
            <h3 className="text-sm font-semibold">{words.nextStep}</h3>
            <p className="text-sm text-pretty">{of.nextStep[language]}</p>
          </div>
        </div>
      )}
      <Facts of={of} />
      <Actions of={of} />
    </Card>
  )
}

function Facts({ of }: { of: Case }) {
  const { t, format } = useI18n()
  const now = new Date()
  const facts = [
    [t.cases.assignee, of.assignee ?? t.cases.unassigned],
    [t.cases.panel.value, moneyText(of.value, format, t.common.none)],
    ...(of.outcome ? [[t.cases.panel.outcome, t.words.caseOutcome[of.outcome]] as const] : []),
  ] as const

  return (
    <>
      <dl className="mt-4 grid gap-1.5 text-sm">
        {facts.map(([term, fact]) => (
          <div key={term} className="flex justify-between gap-4">
            <dt className="text-soft">{term}</dt>
            <dd className="text-end font-medium tabular-nums">{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-faint">
        {of.resolvedAt
          ? t.cases.resolvedAt(format.relative(of.resolvedAt, now))
          : t.cases.opened(format.relative(of.openedAt, now))}
        {of.snoozedUntil && new Date(of.snoozedUntil) > now && (
          <span className="block">{t.cases.snoozedUntil(format.moment(of.snoozedUntil))}</span>
        )}
      </p>
    </>
  )
}

function Actions({ of }: { of: Case }) {
  const { t } = useI18n()
  const act = useCaseAction(of)
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const [next, ...others] = allowedActions(of, new Date())
  const start = (name: CaseActionName) => (isAsked(name) ? setAsked(name) : act({ name, body: {} }))

  return (
    <>
      <div className="no-print mt-5 grid grid-cols-2 gap-2">
        {next && (
          <Button
            kind={next === 'reopen' ? 'secondary' : 'primary'}
            className="col-span-2"
            onClick={() => start(next)}
          >
            {t.cases.actions[next]}
          </Button>
        )}
        {others.map((name, index) => (
          <Button
            key={name}
            size="small"
            className={others.length % 2 === 1 && index === 0 ? 'col-span-2' : ''}
            onClick={() => start(name)}
          >
            {t.cases.actions[name]}
          </Button>
        ))}
      </div>
      {asked && <CaseForm of={of} name={asked} act={act} onClose={() => setAsked(null)} />}
    </>
  )
}
