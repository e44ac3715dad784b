import { Link } from '@tanstack/react-router'
import type { Case } from '@vigia/contracts/cases'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'

import type { CaseActionName } from '../../api/case-action.ts'
import { allowedActions } from '../../api/case-action.ts'
import { useCaseAction } from '../../api/use-case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import type { AskedAction } from './case-form.tsx'
import { CaseForm, isAsked } from './case-form.tsx'
import { isShortcut } from './list-keys.ts'

const keys: Readonly<Record<string, CaseActionName>> = { a: 'acknowledge', r: 'resolve' }

export function CaseRow({ of, shortcuts }: { of: Case; shortcuts: boolean }) {
  const { t, language, format } = useI18n()
  const act = useCaseAction(of)
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const allowed = allowedActions(of, new Date())
  const [next] = allowed
  const name = of.customerName ?? t.common.unknownCustomer

  const start = (action: CaseActionName) =>
    isAsked(action) ? setAsked(action) : act({ name: action, body: {} })
  const onKeyDown = (event: KeyboardEvent) => {
    const action = keys[event.key]
    if (!shortcuts || !action || !allowed.includes(action) || !isShortcut(event)) return
    event.preventDefault()
    start(action)
  }

  return (
    <li
      data-row
      data-testid="case-row"
      onKeyDown={onKeyDown}
      className="relative grid items-center gap-x-6 gap-y-2 border-line px-5 py-4 not-last:border-b has-[a:focus-visible]:bg-accent-soft hover:bg-sunken/60 md:grid-cols-[13rem_minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <Link
          to="/cases/$id"
          params={{ id: of.id }}
          className="block truncate rounded font-semibold after:absolute after:inset-0 hover:text-accent"
        >
          {name}
        </Link>
        <span className="mt-1 flex items-center gap-2">
          <span className="font-semibold tabular-nums">{format.percent(of.probability)}</span>
          <TierChip tier={of.tier} />
        </span>
      </div>
      <div className="min-w-0 text-sm">
        <p className="line-clamp-2 text-pretty">
          {of.outcome ? t.words.caseOutcome[of.outcome] : of.nextStep[language]}
        </p>
        <p className="mt-0.5 truncate text-soft">
          {of.reasons
            .slice(0, 2)
            .map(({ text }) => text[language])
            .join(' · ')}
        </p>
      </div>
      <div className="flex items-center justify-between gap-4 md:justify-end">
        <CaseTimes of={of} />
        {next && (
          <Button size="small" className="relative z-10" onClick={() => start(next)}>
            {t.cases.actions[next]}
            <span className="sr-only">: {name}</span>
          </Button>
        )}
      </div>
      {asked && <CaseForm of={of} name={asked} act={act} onClose={() => setAsked(null)} />}
    </li>
  )
}

function CaseTimes({ of }: { of: Case }) {
  const { t, format } = useI18n()
  const now = new Date()
  return (
    <p className="text-sm text-faint md:text-end">
      <span className="block whitespace-nowrap">
        {of.resolvedAt
          ? t.cases.resolvedAt(format.relative(of.resolvedAt, now))
          : t.cases.opened(format.relative(of.openedAt, now))}
      </span>
      <span className="block">{of.assignee ?? t.cases.unassigned}</span>
    </p>
  )
}
