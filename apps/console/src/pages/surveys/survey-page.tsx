import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { useClient } from '../../session/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { draftQuery, surveyQuery } from './queries.ts'
import { SurveyFrame } from './survey-frame.tsx'

const route = getRouteApi('/surveys/$id')

export function SurveyPage() {
  const { id } = route.useParams()
  const client = useClient()
  const survey = useQuery(surveyQuery(client, id))
  const draft = useQuery(draftQuery(client, id))
  if (survey.isError) return <ProblemNotice error={survey.error} retry={survey.refetch} />
  if (draft.isError) return <ProblemNotice error={draft.error} retry={draft.refetch} />
  if (survey.isPending || draft.data === undefined) return <PageSkeleton />
  return <SurveyFrame key={id} survey={survey.data} draft={draft.data} />
}
