import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Output } from '@vigia/client'
import type { SurveyDefinition } from '@vigia/domain/surveys'
import { MessagesSquare } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { responsesQuery, resultsQuery, surveyQuery, versionsQuery } from '../queries.ts'
import { useWords } from '../words.ts'
import { QuestionResult } from './question-result.tsx'
import { FunnelCard, StepsCard, Summary } from './progress.tsx'

const route = getRouteApi('/surveys/$id')
const MOST_WRITTEN = 5

interface Props {
  survey: Output<'getSurvey'>
  version: number | undefined
  onShare: () => void
}

/** What came back: how far people came, and what each question got, by itself a moment after it happens. */
export function ResultsTab({ survey, version, onShare }: Props) {
  const { format } = useI18n()
  const words = useWords().results
  const client = useClient()
  const navigate = route.useNavigate()
  const { id } = survey
  const results = useQuery(resultsQuery(client, id, version))
  const versions = useQuery(versionsQuery(client, id))
  const asked = useQuery({ ...surveyQuery(client, id, version), enabled: version !== undefined })
  const responses = useQuery(responsesQuery(client, id))
  if (results.isError) return <ProblemNotice error={results.error} retry={results.refetch} />
  if (results.isPending) return <ListSkeleton rows={4} className="h-32" />
  const definition = ((version === undefined ? survey : asked.data)?.definition ??
    survey.definition) as SurveyDefinition
  const { data } = results
  const writtenTo = (question: string) =>
    (responses.data ?? [])
      .filter((response) => version === undefined || response.version === version)
      .flatMap(({ id: response, answers, updatedAt, language }) => {
        const said = answers[question]
        return typeof said === 'string' && said.trim() !== ''
          ? [{ id: response, at: updatedAt, text: said, language }]
          : []
      })
      .slice(0, MOST_WRITTEN)

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="no-print flex flex-wrap items-center justify-between gap-3">
        <Select
          aria-label={words.version}
          className="w-auto!"
          value={version ?? ''}
          onChange={({ target }) =>
            void navigate({
              search: { tab: 'results', ...(target.value === '' ? {} : { version: Number(target.value) }) },
              resetScroll: false,
            })
          }
        >
          <option value="">{words.all}</option>
          {versions.data?.map((each) => (
            <option key={each.version} value={each.version}>
              {words.one(format.number(each.version))}
            </option>
          ))}
        </Select>
        <p className="inline-flex items-center gap-2 text-xs text-faint">
          <span className="size-2 rounded-full bg-good" aria-hidden="true" />
          {words.live}
        </p>
      </div>
      {data.responses === 0 && data.funnel.shown + data.funnel.sent === 0 ? (
        <Card>
          <EmptyState icon={MessagesSquare} title={words.empty.title} detail={words.empty.detail}>
            <Button kind="primary" onClick={onShare}>
              {words.empty.action}
            </Button>
          </EmptyState>
        </Card>
      ) : (
        <>
          <Summary results={data} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
            <FunnelCard results={data} />
            <StepsCard results={data} definition={definition} />
          </div>
          {data.questions.map((result, index) => {
            const question = definition.questions.find((each) => each.id === result.id)
            return (
              question && (
                <QuestionResult
                  key={result.id}
                  {...{ result, index, question, definition }}
                  written={writtenTo(result.id)}
                />
              )
            )
          })}
          {data.counted < data.responses && (
            <p className="text-xs text-faint">{words.question.counted(format.number(data.counted))}</p>
          )}
        </>
      )}
    </div>
  )
}
