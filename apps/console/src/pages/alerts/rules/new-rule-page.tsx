import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { useI18n } from '../../../i18n/context.tsx'
import { Seen } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { ruleFieldsQuery, ruleQuery, ruleTemplatesQuery } from '../queries.ts'
import { blank, draftOf } from './draft.ts'
import { Editor } from './editor.tsx'
import { RuleFrame } from './rule-frame.tsx'

const route = getRouteApi('/alerts/rules/new')

export function NewRulePage() {
  const { t, language } = useI18n()
  const client = useClient()
  const { template, copy } = route.useSearch()
  const fields = useQuery(ruleFieldsQuery(client))
  const templates = useQuery(ruleTemplatesQuery(client))
  const copied = useQuery({ ...ruleQuery(client, copy ?? ''), enabled: copy !== undefined })
  const failed = fields.isError ? fields : templates.isError ? templates : copied.isError ? copied : null
  const isReady = fields.data && templates.data && (copy === undefined || copied.data)

  const initial = () => {
    if (copied.data) return { ...draftOf(copied.data), name: t.rules.copyOf(copied.data.name).slice(0, 80) }
    const found = templates.data?.items.find(({ key }) => key === template)
    return found ? { ...draftOf(found.rule), name: found.title[language] } : blank()
  }

  return (
    <RuleFrame title={t.rules.newTitle}>
      <Seen scope="rules:manage">
        {failed?.error ? (
          <ProblemNotice error={failed.error} retry={failed.refetch} />
        ) : isReady && fields.data ? (
          <Editor key={`${template}${copy}`} fields={fields.data} initial={initial()} rule={null} />
        ) : (
          <ListSkeleton rows={2} className="h-56" />
        )}
      </Seen>
    </RuleFrame>
  )
}
