import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Comment } from '@vigia/contracts/comments'

import { latestCommentsQuery } from '../../api/queries.ts'
import { experienceColour } from '../../charts/experience-scale.ts'
import { useI18n } from '../../i18n/context.tsx'
import { capitalized, nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { ViewAll } from '../../ui/view-all.tsx'
import type { Filters } from '../filters.ts'
import { periodOf, whoseOf } from '../filters.ts'

const SHOWN = 5

/** What customers wrote last, in their own words, each with how it sounds. */
export function LatestWords({ filters, className = '' }: { filters: Filters; className?: string }) {
  const { t } = useI18n()
  const { from, to, isRolling } = periodOf(filters, new Date())
  const filter = whoseOf(filters)
  const asked = { from, ...(isRolling ? {} : { to }), ...(filter === undefined ? {} : { filter }) }
  const comments = useQuery(latestCommentsQuery(useClient(), asked, SHOWN))
  const words = t.overview.said

  return (
    <Card aria-labelledby="said" className={classes('min-w-0 p-5', className)}>
      <SectionHeading id="said" title={words.title}>
        <ViewAll to="/themes" about={words.title} />
      </SectionHeading>
      <div className="mt-2">
        {comments.isPending ? (
          <ListSkeleton rows={SHOWN} className="h-18" />
        ) : comments.isError ? (
          <ProblemNotice error={comments.error} retry={comments.refetch} />
        ) : comments.data.items.length === 0 ? (
          <p className="py-6 text-soft">{words.empty}</p>
        ) : (
          <ul>
            {comments.data.items.map((comment) => (
              <CommentRow key={comment.id} comment={comment} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

/** A comment's sentiment is a number; people say how it sounds. */
const moodOf = (sentiment: number): 'good' | 'mixed' | 'bad' =>
  sentiment >= 0.25 ? 'good' : sentiment <= -0.25 ? 'bad' : 'mixed'

function CommentRow({ comment }: { comment: Comment }) {
  const { t, format } = useI18n()
  const { sentiment, emotion, customerId } = comment
  const name = comment.customerName ?? t.overview.said.somebody
  const place = nameIn(t.words.touchpoint, comment.touchpoint)
  const sounds = emotion === null ? null : nameIn(t.words.emotion, emotion)
  return (
    <li className="flex gap-3.5 border-line py-3 not-last:border-b">
      <span
        aria-hidden="true"
        className="w-1 shrink-0 rounded-full"
        style={{ background: experienceColour(sentiment ?? 0) }}
      />
      <div className="min-w-0">
        <p lang={comment.language ?? undefined} dir="auto" className="line-clamp-3 text-pretty break-words">
          “{comment.comment}”
        </p>
        <p className="mt-0.5 text-sm text-faint">
          {sentiment !== null && (
            <span className="text-soft">
              {t.overview.said.mood[moodOf(sentiment)]}
              {sounds && ` (${sounds})`}
              {' · '}
            </span>
          )}
          {customerId === null ? (
            name
          ) : (
            <Link
              to="/customers/$id"
              params={{ id: customerId }}
              className="rounded text-soft hover:text-accent hover:underline"
            >
              <bdi>{name}</bdi>
            </Link>
          )}
          {` · ${capitalized(place)} · `}
          <time dateTime={comment.at} title={format.moment(comment.at)}>
            {format.relative(comment.at, new Date())}
          </time>
        </p>
      </div>
    </li>
  )
}
