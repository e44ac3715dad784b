import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { MinedThemes } from '@vigia/contracts/themes'
import { Sparkles } from 'lucide-react'

import { minedFocuses, minedQuery } from '../../api/understand-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { CommentText } from '../comments/comment-text.tsx'
import type { CommentsSearch } from '../comments/url-state.ts'
import { FilterBar } from '../filter-bar.tsx'
import { whoseOf } from '../filters.ts'
import { shareText } from '../journey/wording.ts'
import { spanOf } from '../span.ts'
import type { WordsSearch } from './url-state.ts'
import { VoiceTabs } from './voice-tabs.tsx'

const route = getRouteApi('/themes/words')

export function WordsPage() {
  const { t, format } = useI18n()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { focus = 'negative', ...days } = search
  const filter = whoseOf(days)
  const go = (next: WordsSearch) => void navigate({ search: next, replace: true, resetScroll: false })
  const mined = useQuery(
    minedQuery(useClient(), {
      ...spanOf(days, new Date()),
      focus,
      ...(filter === undefined ? {} : { filter }),
    }),
  )
  const words = t.themes.words
  const count = (n: number) => format.plural(n, t.themes.comments)
  return (
    <>
      <PageHeader title={words.title} intro={words.intro} />
      <VoiceTabs search={search} />
      <FilterBar
        value={days}
        onChange={(filters) => go({ ...filters, ...(focus === 'negative' ? {} : { focus }) })}
        show={['period', 'touchpoint']}
      />
      <div className="mb-5">
        <SectionHeading
          title={words.against[focus]}
          {...(mined.data
            ? { intro: words.read(count(mined.data.comments.focus), count(mined.data.comments.rest)) }
            : {})}
        >
          <Segmented
            label={words.focus}
            value={focus}
            options={minedFocuses.map((value) => ({ value, label: words.focuses[value] }))}
            onChange={(next) => go({ ...days, ...(next === 'negative' ? {} : { focus: next }) })}
            small
          />
        </SectionHeading>
      </div>
      {mined.isPending ? (
        <ListSkeleton rows={4} className="h-40" />
      ) : mined.isError ? (
        <ProblemNotice error={mined.error} retry={mined.refetch} />
      ) : mined.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={Sparkles} title={words.none} detail={words.noneDetail} />
        </Card>
      ) : (
        <ul className={`grid gap-4 md:grid-cols-2 ${mined.isPlaceholderData ? 'opacity-60' : ''}`}>
          {mined.data.items.map((item) => (
            <li key={item.label} className="min-w-0">
              <MinedCard item={item} search={search} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const moodOfFocus: Record<NonNullable<WordsSearch['focus']>, CommentsSearch> = {
  negative: { mood: 'negative' },
  positive: { mood: 'positive' },
  detractors: {},
  all: {},
}

function MinedCard({ item, search }: { item: MinedThemes['items'][number]; search: WordsSearch }) {
  const { t, format } = useI18n()
  const words = t.themes.words
  const { focus = 'negative', ...days } = search
  const { label, terms, z, count, share, restShare, examples } = item
  const others = terms.filter((term) => term !== label)
  const times =
    restShare === 0
      ? words.onlyHere
      : words.times(format.number(share / restShare, share / restShare < 10 ? 1 : 0))
  return (
    <Card className="flex h-full min-w-0 flex-col p-5" data-testid="mined">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="min-w-0 text-lg font-semibold wrap-anywhere">
          <bdi>«{label}»</bdi>
        </h2>
        <span className="shrink-0 rounded-md bg-accent-soft px-2 py-0.5 text-xs font-semibold text-accent">
          {times}
        </span>
      </div>
      <p className="mt-1 text-sm text-pretty text-soft tabular-nums">
        {words.why(shareText(share, format), shareText(restShare, format))}{' '}
        <span className="text-faint">{words.certainty(format.number(z, 2))}</span>
      </p>
      {others.length > 0 && (
        <p className="mt-2 text-sm wrap-anywhere text-soft">
          <span className="text-faint">{words.together}: </span>
          <bdi>{others.join(' · ')}</bdi>
        </p>
      )}
      <h3 className="sr-only">{words.examples}</h3>
      <ul className="mt-3 mb-4 grid gap-2.5">
        {examples.map(({ id, comment }) => (
          <li key={id} className="border-l-2 border-line pl-3 text-sm">
            <CommentText text={comment} query={label} />
          </li>
        ))}
      </ul>
      <Link
        to="/comments"
        search={{ ...days, ...moodOfFocus[focus], query: label }}
        className="no-print mt-auto self-start rounded text-sm font-medium text-accent hover:underline"
      >
        {format.plural(count, words.read1)}
        <span className="sr-only">: {label}</span>
      </Link>
    </Card>
  )
}
