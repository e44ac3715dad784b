import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'

import { commentsQuery, themesQuery } from '../../api/understand-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { capitalized, nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { CommentRow } from '../comments/comment-row.tsx'
import { commentQueryOf } from '../comments/url-state.ts'
import { spanOf } from '../span.ts'
import { themeChange } from '../themes/change-text.ts'
import type { PlaceProps } from './touchpoint-page.tsx'

const MOST_THEMES = 8
const MOST_COMMENTS = 5

/** What comments of this touchpoint are about; each number opens them. */
export function PlaceThemes({ touchpoint, filters }: PlaceProps) {
  const { t, format } = useI18n()
  const words = t.journey.place
  const themes = useQuery(themesQuery(useClient(), { ...spanOf(filters, new Date()), touchpoint }))
  const items = themes.data?.items.slice(0, MOST_THEMES) ?? []
  return (
    <Card aria-labelledby="place-themes" data-testid="place-themes" className="min-w-0 p-5">
      <SectionHeading id="place-themes" title={words.themes} />
      <div className="mt-2">
        {themes.isPending ? (
          <ListSkeleton rows={4} className="h-7" />
        ) : themes.isError ? (
          <ProblemNotice error={themes.error} retry={themes.refetch} />
        ) : items.length === 0 ? (
          <p className="py-6 text-center text-soft">{words.noThemes}</p>
        ) : (
          <ul>
            {items.map((item) => {
              const name = capitalized(nameIn(t.words.theme, item.id))
              const change = themeChange(item, t.themes.change, format)
              const behind = { ...filters, touchpoint, theme: item.id }
              return (
                <li
                  key={item.id}
                  className="flex flex-wrap items-baseline gap-x-3 border-line py-1 text-sm tabular-nums not-last:border-b"
                >
                  <Link
                    to="/comments"
                    search={behind}
                    className="min-w-32 grow rounded py-1 font-medium hover:underline"
                  >
                    {name} <span className="font-normal text-faint">{format.number(item.n)}</span>
                  </Link>
                  <Link
                    to="/comments"
                    search={{ ...behind, about: 'negative' }}
                    aria-label={t.themes.openIll(name, format.number(item.negative))}
                    className="rounded py-1 text-bad-ink hover:underline"
                  >
                    {format.number(item.negative)} {t.themes.speakIll}
                  </Link>
                  <Link
                    to="/comments"
                    search={{ ...behind, about: 'positive' }}
                    aria-label={t.themes.openWell(name, format.number(item.positive))}
                    className="rounded py-1 text-good-ink hover:underline"
                  >
                    {format.number(item.positive)} {t.themes.speakWell}
                  </Link>
                  {change.isClear && <span className="font-semibold">{change.text}</span>}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </Card>
  )
}

/** The newest comments of this touchpoint. */
export function PlaceComments({ touchpoint, filters }: PlaceProps) {
  const { t } = useI18n()
  const words = t.journey.place
  const search = { ...filters, touchpoint }
  const { compare: _, ...asked } = search
  const found = useInfiniteQuery(
    commentsQuery(useClient(), commentQueryOf(asked, spanOf(filters, new Date())), MOST_COMMENTS),
  )
  const items = found.data?.pages[0]?.items ?? []
  return (
    <Card aria-labelledby="place-comments" data-testid="place-comments" className="min-w-0 p-5 pb-2">
      <SectionHeading id="place-comments" title={words.comments}>
        <Link
          to="/comments"
          search={asked}
          className="no-print inline-flex items-center gap-1 rounded text-sm font-medium text-accent hover:underline"
        >
          {words.allComments}
          <span className="sr-only">: {words.comments}</span>
          <ArrowRight className="size-3.5" aria-hidden="true" />
        </Link>
      </SectionHeading>
      {found.isPending ? (
        <ListSkeleton rows={3} className="h-20" />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={found.refetch} />
      ) : items.length === 0 ? (
        <p className="py-6 text-center text-soft">{words.noThemes}</p>
      ) : (
        <ul>
          {items.map((comment) => (
            <li key={comment.id} className="border-line not-last:border-b">
              <CommentRow comment={comment} search={asked} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
