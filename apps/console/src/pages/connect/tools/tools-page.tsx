import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Cable } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { OnlyRoles } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { ToolSecret } from './tool-secret.tsx'
import { ToolSurvey } from './tool-survey.tsx'
import type { ToolId } from './url-state.ts'
import { toolIds } from './url-state.ts'
import { sourcesQuery } from './use-sources.ts'

const route = getRouteApi('/connect/tools')

/** The surveys of other tools: how each question is understood, and what waits for a word. */
export function ToolsPage() {
  const { t } = useI18n()
  const { tool = 'typeform' } = route.useSearch()
  const navigate = route.useNavigate()
  const options = toolIds.map((value) => ({ value, label: t.snippets.clients[value].name }))
  return (
    <>
      <p className="mb-4 max-w-prose text-pretty text-soft">{t.tools.intro}</p>
      <Segmented
        label={t.tools.choose}
        value={tool}
        options={options}
        onChange={(next) => void navigate({ search: { tool: next }, replace: true, resetScroll: false })}
      />
      <div className="mt-6">
        <Tool key={tool} tool={tool} />
      </div>
    </>
  )
}

function Tool({ tool }: { tool: ToolId }) {
  const { t } = useI18n()
  const surveys = useQuery(sourcesQuery(useClient(), tool))
  if (surveys.isPending) return <ListSkeleton rows={3} className="h-24" />
  if (surveys.isError) return <ProblemNotice error={surveys.error} retry={surveys.refetch} />
  const { items, signed } = surveys.data
  return (
    <div className="grid gap-6">
      <OnlyRoles scope="surveys:write" to="change" />
      <ToolSecret tool={tool} signed={signed} />
      {items.length === 0 ? (
        <Card>
          <EmptyState
            icon={Cable}
            title={t.tools.empty.title(t.snippets.clients[tool].name)}
            detail={t.tools.empty.detail}
          >
            <Link
              to="/connect/snippets"
              search={{ client: tool }}
              className={buttonClass({ kind: 'primary' })}
            >
              {t.tools.empty.action}
            </Link>
          </EmptyState>
        </Card>
      ) : (
        items.map((survey) => <ToolSurvey key={survey.survey} tool={tool} survey={survey} />)
      )}
    </div>
  )
}
