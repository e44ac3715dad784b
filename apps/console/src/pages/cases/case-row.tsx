import { Link } from '@tanstack/react-router'
import type { Case } from '@vigia/contracts/cases'
import { TriangleAlert } from 'lucide-react'
import type { MouseEvent } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { Can } from '../../session/can.tsx'
import { classes } from '../../ui/classes.ts'
import { TierChip } from '../../ui/tier-chip.tsx'
import { useOthers } from './looking.tsx'
import { PersonMark } from './person-mark.tsx'
import { SlaClock } from './sla-clock.tsx'

interface Props {
  of: Case
  isOpen: boolean
  isSelected: boolean
  ownName: string | null
  onSelect: (id: string) => void
  /** Answers whether the case opens beside the list; else the link leads to a page of its own. */
  onOpen: (id: string) => boolean
}

export function CaseRow({ of, isOpen, isSelected, ownName, onSelect, onOpen }: Props) {
  const { t, language, format } = useI18n()
  const others = useOthers(of.id, ownName)
  const name = of.customerName ?? t.common.unknownCustomer
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (onOpen(of.id)) event.preventDefault()
  }

  return (
    <div
      data-testid="case-row"
      data-case={of.id}
      className={classes(
        'relative flex gap-3 border-b border-line px-4 py-3 transition-colors',
        isOpen ? 'bg-accent-soft' : 'hover:bg-sunken/60',
      )}
    >
      {isOpen && <span aria-hidden="true" className="absolute inset-y-0 left-0 w-0.75 bg-accent" />}
      <Can scope="cases:write">
        <label className="relative z-10 -m-2 flex p-2 pt-2.5">
          <input
            type="checkbox"
            checked={isSelected}
            onChange={() => onSelect(of.id)}
            className="size-4 accent-accent"
          />
          <span className="sr-only">{t.cases.bulk.select(name)}</span>
        </label>
      </Can>
      <div className="min-w-0 grow">
        <div className="flex items-center gap-2">
          <Link
            to="/cases/$id"
            params={{ id: of.id }}
            onClick={open}
            aria-current={isOpen ? 'true' : undefined}
            className="min-w-0 truncate rounded font-semibold after:absolute after:inset-0"
          >
            {name}
          </Link>
          <TierChip tier={of.tier} className="shrink-0" />
          {of.escalatedAt && of.status !== 'resolved' && (
            <TriangleAlert role="img" aria-label={t.cases.escalated} className="size-4 shrink-0 text-bad" />
          )}
          <span className="ml-auto flex shrink-0 -space-x-1.5">
            {others.map((other) => (
              <PersonMark key={other.id} name={other.name} isLive />
            ))}
          </span>
        </div>
        <p className="mt-0.5 truncate text-sm text-soft">
          {of.outcome
            ? t.words.caseOutcome[of.outcome]
            : (of.reasons[0]?.text[language] ?? of.nextStep[language])}
        </p>
        <div className="mt-1 flex items-center justify-between gap-3">
          {of.sla ? (
            <SlaClock of={of} />
          ) : (
            <span className="text-sm text-faint">
              {t.words.status[of.status]} ·{' '}
              {format.relative(of.resolvedAt ?? of.contactedAt ?? of.openedAt, new Date())}
            </span>
          )}
          <span className="truncate text-xs text-faint">{of.assignee ?? t.cases.unassigned}</span>
        </div>
      </div>
    </div>
  )
}
