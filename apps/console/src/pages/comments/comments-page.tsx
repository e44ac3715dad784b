import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { MessageSquareQuote, SearchX } from 'lucide-react'
import { useCallback, useEffect, useMemo } from 'react'

import { commentsQuery } from '../../api/understand-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { spanOf } from '../span.ts'
import { VoiceTabs } from '../themes/voice-tabs.tsx'
import { CommentFilters } from './comment-filters.tsx'
import { CommentRow } from './comment-row.tsx'
import { KeepComments } from './keep-comments.tsx'
import type { CommentsSearch } from './url-state.ts'
import { commentQueryOf } from './url-state.ts'

const route = getRouteApi('/comments')
/** A search in which few comments fit goes on by itself until it has so many to show. */
const ENOUGH = 20

export function CommentsPage() {
  const { t } = useI18n()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const question = commentQueryOf(search, spanOf(search, new Date()))
  const go = (next: CommentsSearch) => void navigate({ search: next, replace: true, resetScroll: false })
  const { query: _, ...rest } = search

  return (
    <>
      <PageHeader title={t.comments.title} intro={t.comments.intro}>
        <KeepComments question={question} />
      </PageHeader>
      <VoiceTabs search={search} />
      <SearchField
        label={t.comments.search}
        clear={t.comments.clear}
        placeholder={t.comments.placeholder}
        longest={100}
        value={search.query ?? ''}
        onChange={(query) => go(query === '' ? rest : { ...rest, query })}
      />
      <CommentFilters value={search} onChange={go} />
      <CommentList search={search} />
    </>
  )
}

function CommentList({ search }: { search: CommentsSearch }) {
  const { t } = useI18n()
  const found = useInfiniteQuery(
    commentsQuery(useClient(), commentQueryOf(search, spanOf(search, new Date()))),
  )
  const { hasNextPage, isFetching, fetchNextPage } = found
  const items = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data])
  const isShort = items.length < ENOUGH
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  useEffect(() => {
    if (isShort) more()
  }, [isShort, more])

  if (found.isPending) return <ListSkeleton rows={6} className="h-24" />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />
  if (items.length === 0 && !hasNextPage) return <Nothing search={search} />
  return (
    <>
      <Status
        count={items.length}
        isWhole={!hasNextPage}
        reachedTo={found.data.pages.at(-1)?.reachedTo ?? null}
      />
      {items.length > 0 && (
        <Card className={classes('px-5', found.isPlaceholderData && 'opacity-60')}>
          <VirtualList
            label={t.comments.list}
            items={items}
            keyOf={({ id }) => id}
            estimate={112}
            onEnd={more}
            render={(comment, index) => (
              <div className={classes('border-line', index > 0 && 'border-t')}>
                <CommentRow comment={comment} search={search} />
              </div>
            )}
          />
        </Card>
      )}
      <p className="py-6 text-center text-sm text-faint">
        {hasNextPage ? t.comments.loading : t.comments.end}
      </p>
    </>
  )
}

function Status({
  count,
  isWhole,
  reachedTo,
}: {
  count: number
  isWhole: boolean
  reachedTo: string | null
}) {
  const { t, format } = useI18n()
  const told = format.plural(count, t.comments.shown)
  return (
    <p role="status" className="mb-2 text-sm text-faint tabular-nums" data-testid="comments-status">
      {isWhole ? told : t.comments.atLeast(told)}
      {!isWhole && count < ENOUGH && reachedTo && ` · ${t.comments.searching(format.fullDay(reachedTo))}`}
    </p>
  )
}

function Nothing({ search }: { search: CommentsSearch }) {
  const { comments } = useI18n().t
  const { title, detail, action } = comments.empty
  const { days: _, from: __, until: ___, ...filters } = search
  const isFiltered = Object.keys(filters).length > 0
  return (
    <Card role="status">
      {isFiltered ? (
        <EmptyState icon={SearchX} title={comments.nothing} detail={comments.nothingDetail}>
          <Link to="/comments" className={buttonClass()}>
            {comments.filters.clear}
          </Link>
        </EmptyState>
      ) : (
        <EmptyState icon={MessageSquareQuote} title={title} detail={detail}>
          <Link to="/connect" className={buttonClass({ kind: 'primary' })}>
            {action}
          </Link>
        </EmptyState>
      )}
    </Card>
  )
}
