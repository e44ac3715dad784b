import type { CaseStatus } from '@vigia/contracts/vocabulary'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'
import { caseStatuses } from '../url-state.ts'

/** open → acknowledged → contacted → resolved, and how far it is. */
export function CaseSteps({ status }: { status: CaseStatus }) {
  const { t } = useI18n()
  const reached = caseStatuses.indexOf(status)

  return (
    <ol aria-label={t.cases.panel.progress} className="mt-4 flex gap-1.5">
      {caseStatuses.map((step, index) => {
        const done = index < reached || status === 'resolved'
        const current = index === reached
        return (
          <li key={step} className="min-w-0 grow" aria-current={current ? 'step' : undefined}>
            <span
              aria-hidden="true"
              className={classes('block h-1 rounded-full', index <= reached ? 'bg-accent' : 'bg-line')}
            />
            <span
              className={classes(
                'mt-1.5 block truncate text-2xs',
                current ? 'font-semibold text-ink' : 'text-faint',
              )}
            >
              {t.words.status[step]}
              {done && <span className="sr-only"> ({t.cases.panel.done})</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
