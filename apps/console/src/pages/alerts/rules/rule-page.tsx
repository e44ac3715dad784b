import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ApiError } from '@vigia/client'
import { Unlink } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { ruleFieldsQuery, ruleQuery } from '../queries.ts'
import { draftOf } from './draft.ts'
import { Editor } from './editor.tsx'
import { RuleFrame } from './rule-frame.tsx'

const route = getRouteApi('/alerts/rules/$id')

const isGone = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 404

export function RulePage() {
  const { t } = useI18n()
  const client = useClient()
  const { id } = route.useParams()
  const fields = useQuery(ruleFieldsQuery(client))
  const rule = useQuery(ruleQuery(client, id))

  return (
    <RuleFrame title={rule.data?.name ?? t.rules.title}>
      {isGone(rule.error) ? (
        <EmptyState icon={Unlink} {...t.rules.missing}>
          <Link to="/alerts/rules" className={buttonClass({ kind: 'primary' })}>
            {t.rules.back}
          </Link>
        </EmptyState>
      ) : rule.isError ? (
        <ProblemNotice error={rule.error} retry={rule.refetch} />
      ) : fields.isError ? (
        <ProblemNotice error={fields.error} retry={fields.refetch} />
      ) : rule.data && fields.data ? (
        <Editor key={id} fields={fields.data} initial={draftOf(rule.data)} rule={rule.data} />
      ) : (
        <ListSkeleton rows={2} className="h-56" />
      )}
    </RuleFrame>
  )
}
