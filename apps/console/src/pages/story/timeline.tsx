import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { Timeline as TimelinePage, TimelineItem } from '@vigia/contracts/customers'
import type { Channel } from '@vigia/contracts/vocabulary'
import { channelSchema } from '@vigia/contracts/vocabulary'
import { useMemo } from 'react'

import type { Step } from '../../charts/steps.ts'
import { stepBySignal, strikesBySignal } from '../../charts/steps.ts'
import { useI18n } from '../../i18n/context.tsx'
import { capitalized } from '../../i18n/names.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { OptionList } from '../../ui/option-list.tsx'
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

interface Filter {
  show: TimelineKind | undefined
  onShow: (show: TimelineKind | undefined) => void
  channel: Channel | undefined
  onChannel: (channel: Channel | undefined) => void
}

interface Linked {
  steps: readonly Step[]
  /** Where the curve stands. */
  active: Step | null
  onActive: (step: Step) => void
}

interface Props extends Linked {
  timeline: UseInfiniteQueryResult<InfiniteData<TimelinePage>>
  filter: Filter
}

export function Timeline({ timeline, filter, ...linked }: Props) {
  const { t } = useI18n()
  const words = t.story.timeline
  const { show, onShow, channel, onChannel } = filter
  const options = [ALL, ...timelineKinds].map((value) => ({
    value,
    label: words.show[value as keyof typeof words.show],
  }))

  return (
    <Card aria-labelledby="timeline" className="p-5">
      <SectionHeading id="timeline" title={words.title} />
      <div className="no-print mt-3 mb-5 flex flex-wrap items-center gap-2">
        <Segmented
          label={words.filter}
          value={show ?? ALL}
          options={options}
          onChange={(value) => onShow(timelineKinds.find((kind) => kind === value))}
          small
        />
        <ChannelChip value={channel} onChange={onChannel} />
      </div>
      {timeline.isPending ? (
        <ListSkeleton rows={4} className="h-20" />
      ) : timeline.isError ? (
        <ProblemNotice error={timeline.error} retry={timeline.refetch} />
      ) : (
        <>
          <Days
            items={timeline.data.pages.flatMap((page) => page.items)}
            isWhole={!timeline.hasNextPage}
            show={show}
            channel={channel}
            {...linked}
          />
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

function ChannelChip({
  value,
  onChange,
}: {
  value: Channel | undefined
  onChange: (channel: Channel | undefined) => void
}) {
  const { t } = useI18n()
  const words = t.story.timeline
  const names = channelSchema.options
    .map((channel) => ({ value: channel as string, label: t.words.channel[channel] }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <Chip
      label={words.channel}
      value={value ? t.words.channel[value] : words.allChannels}
      isSet={value !== undefined}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <OptionList
          label={words.channel}
          value={value ?? ''}
          options={[{ value: '', label: words.allChannels }, ...names]}
          onChoose={(next) => {
            onChange(channelSchema.options.find((channel) => channel === next))
            close()
          }}
        />
      )}
    </Chip>
  )
}

interface DaysProps extends Linked {
  items: readonly TimelineItem[]
  /** Whether the story is there from its beginning on: only then can strikes be counted. */
  isWhole: boolean
  show: TimelineKind | undefined
  channel: Channel | undefined
}

const isOn = (item: TimelineItem, channel: Channel | undefined): boolean =>
  channel === undefined || ('channel' in item && item.channel === channel)

function Days({ items, isWhole, show, channel, steps, active, onActive }: DaysProps) {
  const { t, format } = useI18n()
  const words = t.story.timeline
  const bySignal = useMemo(() => stepBySignal(steps), [steps])
  const strikes = useMemo(
    () => (isWhole ? strikesBySignal(items) : new Map<string, number>()),
    [isWhole, items],
  )
  const shown = items.filter((item) => isShown(item, show) && isOn(item, channel))
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
          <TimelineEntry
            key={`${item.kind}-${item.id}`}
            item={item}
            riskBefore={before.get(item.id)}
            step={bySignal.get(item.id)}
            strike={strikes.get(item.id)}
            isActive={active !== null && active.items.some(({ id }) => id === item.id)}
            onActive={onActive}
          />
        ))}
      </ol>
    </section>
  ))
}
