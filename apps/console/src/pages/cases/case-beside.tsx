import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'

import { caseQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { CaseDetail } from './case-detail.tsx'
import type { Inbox } from './use-inbox.ts'

interface Props extends Pick<Inbox, 'me' | 'act'> {
  id: string
}

/** The open case beside the list: it stays in sight while the list scrolls. */
export function CaseBeside({ id, me, act }: Props) {
  const { t } = useI18n()
  const found = useQuery(caseQuery(useClient(), id))
  if (found.isPending) return <ListSkeleton rows={3} className="h-24" />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />
  const of = found.data
  return (
    <section
      aria-labelledby="case-of"
      data-testid="case-beside"
      data-status={of.status}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard
      tabIndex={0}
      className={classes(
        cardClass,
        'sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto p-6 -outline-offset-2',
      )}
    >
      <header className="mb-4 flex items-start justify-between gap-4">
        <h2 id="case-of" className="text-lg leading-7 font-semibold">
          {of.customerName ?? t.common.unknownCustomer}
        </h2>
        <Link
          to="/cases/$id"
          params={{ id }}
          className="no-print inline-flex shrink-0 items-center gap-1 rounded text-sm font-medium text-accent hover:underline"
        >
          {t.cases.panel.story}
          <ArrowRight className="size-3.5" aria-hidden="true" />
        </Link>
      </header>
      <CaseDetail of={of} me={me} act={act} />
    </section>
  )
}
