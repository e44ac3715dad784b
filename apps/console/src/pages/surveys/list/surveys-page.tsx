import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ClipboardList, Hourglass, Plus } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { PageHeader } from '../../../shell/page-header.tsx'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { activityQuery, surveysQuery } from '../queries.ts'
import { surveyStatuses } from '../url-state.ts'
import { useWords } from '../words.ts'
import { SurveyRow } from './survey-row.tsx'
import { TemplatePicker } from './template-picker.tsx'

const route = getRouteApi('/surveys')

export function SurveysPage() {
  const { t } = useI18n()
  const words = useWords().list
  const client = useClient()
  const { status } = route.useSearch()
  const navigate = route.useNavigate()
  const surveys = useQuery(surveysQuery(client))
  const activity = useQuery(activityQuery(client))
  const [picking, setPicking] = useState(false)
  const all = surveys.data ?? []
  const shown = all.filter(
    (survey) =>
      survey.status === (status ?? survey.status) && (status === 'archived' || survey.status !== 'archived'),
  )
  const byId = new Map(activity.data?.map((item) => [item.survey, item]))
  const options = (['all', ...surveyStatuses] as const).map((value) => ({
    value,
    label: words.status[value],
  }))
  const choose = (value: (typeof options)[number]['value']) =>
    void navigate({ search: value === 'all' ? {} : { status: value }, replace: true, resetScroll: false })
  const create = (
    <Can scope="surveys:write">
      <Button kind="primary" onClick={() => setPicking(true)}>
        <Plus className="size-4" aria-hidden="true" />
        {words.create}
      </Button>
    </Can>
  )

  return (
    <>
      <PageHeader title={t.surveys.title} intro={words.intro}>
        <div className="no-print flex flex-wrap gap-2">
          <Link to="/surveys/policy" className={buttonClass()}>
            <Hourglass className="size-4" aria-hidden="true" />
            {words.policy}
          </Link>
          {create}
        </div>
      </PageHeader>
      {surveys.isPending ? (
        <ListSkeleton rows={4} className="h-20" />
      ) : surveys.isError ? (
        <ProblemNotice error={surveys.error} retry={surveys.refetch} />
      ) : all.length === 0 ? (
        <Card>
          <EmptyState icon={ClipboardList} {...words.empty}>
            {create}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="mb-4">
            <Segmented label={words.filter} value={status ?? 'all'} options={options} onChange={choose} />
          </div>
          {shown.length === 0 ? (
            <Card>
              <EmptyState
                icon={ClipboardList}
                title={words.emptyStatus.title}
                detail={words.emptyStatus.detail}
              >
                <Button onClick={() => choose('all')}>{words.emptyStatus.action}</Button>
              </EmptyState>
            </Card>
          ) : (
            <Card className="overflow-hidden">
              <table role="table" className="block w-full lg:table">
                <caption className="sr-only">{t.surveys.title}</caption>
                <thead role="rowgroup" className="sr-only lg:not-sr-only lg:table-header-group">
                  <tr role="row" className="border-b border-line text-xs text-faint">
                    <th scope="col" className="py-2.5 pl-5">
                      {words.column.survey}
                    </th>
                    <th scope="col" className="px-3 text-end whitespace-nowrap">
                      {words.column.answers}
                    </th>
                    <th scope="col" className="px-3">
                      {words.column.rate}
                    </th>
                    <th scope="col" className="px-3">
                      {words.column.where}
                    </th>
                    <td />
                  </tr>
                </thead>
                <tbody role="rowgroup" className="block lg:table-row-group">
                  {shown.map((survey) => (
                    <SurveyRow key={survey.id} survey={survey} activity={byId.get(survey.id)} />
                  ))}
                </tbody>
              </table>
            </Card>
          )}
        </>
      )}
      {picking && <TemplatePicker onClose={() => setPicking(false)} />}
    </>
  )
}
