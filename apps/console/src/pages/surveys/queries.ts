import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

const PAGE = 200
/** What customers say changes what these tell. */
const live = { live: ['signals'] }

/** All surveys: an organization has tens of them, so the pages are read to the end. */
export const surveysQuery = (client: Client) =>
  queryOptions({
    queryKey: ['surveys'],
    queryFn: async ({ signal }) => {
      const first = await client.call('listSurveys', { query: { limit: PAGE } }, { signal })
      const items = [...first.items]
      let cursor = first.nextCursor
      while (cursor !== null && items.length < 10 * PAGE) {
        const page = await client.call('listSurveys', { query: { limit: PAGE, cursor } }, { signal })
        items.push(...page.items)
        cursor = page.nextCursor
      }
      return items.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    },
  })

export const activityQuery = (client: Client) =>
  queryOptions({
    queryKey: ['survey-activity'],
    queryFn: async ({ signal }) => (await client.call('listSurveyActivity', {}, { signal })).items,
    meta: live,
  })

export const templatesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['survey-templates'],
    queryFn: async ({ signal }) => (await client.call('listSurveyTemplates', {}, { signal })).items,
    staleTime: Infinity,
    refetchInterval: false,
  })

export const surveyQuery = (client: Client, id: string, version?: number) =>
  queryOptions({
    queryKey: ['survey', id, version ?? 'newest'],
    queryFn: ({ signal }) =>
      client.call(
        'getSurvey',
        { params: { id }, query: version === undefined ? {} : { version } },
        { signal },
      ),
    refetchInterval: false,
    ...(version === undefined ? {} : { staleTime: Infinity }),
  })

/** Read once when the editor opens: from then on the editor knows better. */
export const draftQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['survey-draft', id],
    queryFn: async ({ signal }) =>
      (await client.call('getSurveyDraft', { params: { id } }, { signal })).draft,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  })

export const versionsQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['survey-versions', id],
    queryFn: async ({ signal }) =>
      (await client.call('listSurveyVersions', { params: { id } }, { signal })).items,
  })

export const resultsQuery = (client: Client, id: string, version?: number) =>
  queryOptions({
    queryKey: ['survey-results', id, version ?? 'all'],
    queryFn: ({ signal }) =>
      client.call(
        'getSurveyResults',
        { params: { id }, query: version === undefined ? {} : { version } },
        { signal },
      ),
    meta: live,
  })

export const responsesQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['survey-responses', id],
    queryFn: async ({ signal }) =>
      (await client.call('listSurveyResponses', { params: { id }, query: { limit: 100 } }, { signal })).items,
    meta: live,
  })

export const invitationsQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: ['invitations', id],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'listInvitations',
        { params: { id }, query: { limit: 25, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const policyQuery = (client: Client) =>
  queryOptions({
    queryKey: ['fatigue-policy'],
    queryFn: ({ signal }) => client.call('getFatiguePolicy', {}, { signal }),
    refetchInterval: false,
  })
