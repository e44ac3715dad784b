import { Link } from '@tanstack/react-router'
import type { Comment } from '@vigia/contracts/comments'

import { useI18n } from '../../i18n/context.tsx'
import { metricNamed } from '../../i18n/known.ts'
import { nameIn } from '../../i18n/names.ts'
import { MoodMark } from '../../ui/mood-mark.tsx'
import { CommentText } from './comment-text.tsx'
import { feelingOfMood, moodOf } from './mood.ts'
import type { CommentsSearch } from './url-state.ts'

interface Props {
  comment: Comment
  /** Where a theme of it leads: the same filters, and that theme. */
  search?: CommentsSearch
}

/** A comment with who wrote it, where, and what the analysis makes of it; it opens the customer's story. */
export function CommentRow({ comment, search = {} }: Props) {
  const { t } = useI18n()
  const mood = comment.sentiment === null ? null : moodOf(comment.sentiment)
  return (
    <article className="flex gap-3 py-4" data-testid="comment">
      <span className="flex h-6 w-2.5 shrink-0 items-center">
        {mood && <MoodMark feeling={feelingOfMood[mood]} label={t.comments.mood[mood]} />}
      </span>
      <div className="min-w-0 grow">
        <CommentText text={comment.comment} {...(search.query ? { query: search.query } : {})} />
        <Facts comment={comment} />
        <Themes comment={comment} search={search} />
      </div>
    </article>
  )
}

function Facts({ comment }: { comment: Comment }) {
  const { t, format } = useI18n()
  const { customerId, customerName, metric, score, caseId } = comment
  const words = t.comments
  const name = customerName ?? t.common.unknownCustomer
  const known = metricNamed(t, metric)
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-faint tabular-nums">
      {customerId === null ? (
        <span>{words.anonymous}</span>
      ) : (
        <Link
          to="/customers/$id"
          params={{ id: customerId }}
          aria-label={words.storyOf(name)}
          className="max-w-full truncate rounded py-0.5 font-medium text-accent hover:underline"
        >
          <bdi>{name}</bdi>
        </Link>
      )}
      {known && score !== null && (
        <span className="font-medium text-soft">
          {words.score(t.words.metric[known], format.number(score))}
        </span>
      )}
      <Link
        to="/journey/$touchpoint"
        params={{ touchpoint: comment.touchpoint }}
        className="max-w-full truncate rounded py-0.5 hover:text-ink hover:underline"
      >
        {nameIn(t.words.touchpoint, comment.touchpoint)}
      </Link>
      <span>{nameIn(t.words.channel, comment.channel)}</span>
      <time dateTime={comment.at} title={format.moment(comment.at)}>
        {format.relative(comment.at, new Date())}
      </time>
      {caseId && (
        <Link
          to="/cases/$id"
          params={{ id: caseId }}
          className="rounded py-0.5 font-medium text-accent hover:underline"
        >
          {words.viewCase}
        </Link>
      )}
    </p>
  )
}

function Themes({ comment: { themes, emotion }, search }: Required<Props>) {
  const { t } = useI18n()
  const words = t.comments
  if (themes.length === 0 && emotion === null) return null
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-1.5">
      {themes.map(({ id, sentiment }) => {
        const mood = moodOf(sentiment)
        const name = nameIn(t.words.theme, id)
        return (
          <li key={id}>
            <Link
              to="/comments"
              search={{ ...search, theme: id }}
              aria-label={`${words.said(name, words.mood[mood])}. ${words.filterBy(name)}`}
              className="inline-flex h-6 items-center gap-1.5 rounded-md bg-sunken px-2 text-xs text-soft hover:text-ink"
            >
              <MoodMark feeling={feelingOfMood[mood]} className="size-2" />
              {name}
            </Link>
          </li>
        )
      })}
      {emotion && (
        <li className="text-xs text-faint italic" title={words.soundsWhy}>
          {words.sounds(nameIn(t.words.emotion, emotion))}
        </li>
      )}
    </ul>
  )
}
