import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { Timeline as TimelinePage, TimelineItem } from '@vigia/contracts/customers'

import { useI18n } from '../../i18n/context.tsx'
import { capitalized } from '../../i18n/names.ts'
import { Card } from '../../ui/card.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import type { TimelineKind } from '../url-state.ts'
import { timelineKinds } from '../url-state.ts'
import { TimelineEntry } from './timeline-entry.tsx'
import { byDay, isShown, risksBefore } from './timeline-words.ts'

const ALL = 'all'

interface Props {
  timeline: UseInfiniteQueryResult<InfiniteData<TimelinePage>>
  show: TimelineKind | undefined
  onShow: (show: TimelineKind | undefined) => void
}

export function Timeline({ timeline, show, onShow }: Props) {
  const { t } = useI18n()
  const words = t.story.timeline
  const options = [ALL, ...timelineKinds].map((value) => ({
    value,
    label: words.show[value as keyof typeof words.show],
  }))

  return (
    <Card aria-labelledby="timeline" className="p-5">
      <SectionHeading id="timeline" title={words.title} />
      <div className="mt-3 mb-5">
        <Segmented
          label={words.filter}
          value={show ?? ALL}
          options={options}
          onChange={(value) => onShow(timelineKinds.find((kind) => kind === value))}
          small
        />
      </div>
      {timeline.isPending ? (
        <ListSkeleton rows={4} className="h-20" />
      ) : timeline.isError ? (
        <ProblemNotice error={timeline.error} retry={timeline.refetch} />
      ) : (
        <>
          <Days items={timeline.data.pages.flatMap((page) => page.items)} show={show} />
          <LoadMore
            more={timeline.hasNextPage}
            busy={timeline.isFetchingNextPage}
            load={timeline.fetchNextPage}
          />
        </>
      )}
    </Card>
  )
}

function Days({ items, show }: { items: readonly TimelineItem[]; show: TimelineKind | undefined }) {
  const { t, format } = useI18n()
  const words = t.story.timeline
  const shown = items.filter((item) => isShown(item, show))
  if (shown.length === 0) {
    return (
      <p className="py-8 text-center text-soft">{items.length === 0 ? words.empty : words.emptyFilter}</p>
    )
  }
  const before = risksBefore(items)
  const now = new Date()

  return byDay(shown, format.longDay).map(([day, ofDay]) => (
    <section key={day} aria-label={capitalized(day)} className="mb-2">
      <h3 className="mb-4 flex items-baseline gap-2 text-sm font-semibold">
        {capitalized(day)}
        <span className="font-normal text-faint">{format.relative(ofDay[0]?.at ?? '', now)}</span>
      </h3>
      <ol>
        {ofDay.map((item) => (
          <TimelineEntry key={`${item.kind}-${item.id}`} item={item} riskBefore={before.get(item.id)} />
        ))}
      </ol>
    </section>
  ))
}
