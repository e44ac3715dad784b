import { Link, useNavigate } from '@tanstack/react-router'
import type { SurveyActivity } from '@vigia/contracts/survey-activity'
import type { Survey } from '@vigia/contracts/surveys'
import { Archive, ArchiveRestore, ChartNoAxesColumn, Copy, Ellipsis, Pause, Play, Share2 } from 'lucide-react'

import { Interval } from '../../../charts/interval.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import type { MenuEntry } from '../../../ui/menu.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { StatusChip } from '../status-chip.tsx'
import { useDuplicate, useSetStatus } from '../use-survey-actions.ts'
import { useWords } from '../words.ts'

const cell = 'px-5 lg:px-3 lg:py-4 lg:align-top lg:first:pl-5 lg:last:pr-5'

interface Props {
  survey: Survey
  activity: SurveyActivity | undefined
}

/** A survey in one line: what it is, what came of it in 30 days, and what can be done with it. */
export function SurveyRow({ survey, activity }: Props) {
  const { t, format } = useI18n()
  const words = useWords().list
  const { id, name, kind, status, updatedAt } = survey

  return (
    <tr
      role="row"
      data-testid="survey-row"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-y-2 border-b border-line py-4 last:border-b-0 lg:table-row lg:py-0 lg:hover:bg-sunken/50"
    >
      <th role="rowheader" scope="row" className={`${cell} min-w-0`}>
        <Link
          to="/surveys/$id"
          params={{ id }}
          className="block rounded font-semibold break-words text-ink hover:text-accent hover:underline"
        >
          {name}
        </Link>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-normal text-soft">
          <StatusChip status={status} />
          {activity?.hasDraft && (
            <span className="rounded-md bg-accent-soft px-2 text-xs font-medium text-accent">
              {words.unpublished}
            </span>
          )}
          <span>{words.kind[kind]}</span>
          <span className="text-faint" title={format.moment(updatedAt)}>
            {words.changed(format.relative(updatedAt, new Date()))}
          </span>
        </span>
      </th>
      <td role="cell" className={`${cell} col-start-1 lg:text-end`}>
        <Link
          to="/surveys/$id"
          params={{ id }}
          search={{ tab: 'results' }}
          className="rounded text-xl leading-6 font-semibold tabular-nums hover:text-accent hover:underline"
        >
          {format.number(activity?.responses ?? 0)}
          <span className="sr-only">: {words.results}</span>
        </Link>
        <span className="ms-1.5 text-sm text-soft lg:hidden">{words.column.answers.toLowerCase()}</span>
      </td>
      <td role="cell" className={`${cell} col-start-1 min-w-44`}>
        <Rate activity={activity} />
      </td>
      <td role="cell" className={`${cell} col-start-1 text-sm text-soft`}>
        {activity && activity.channels.length > 0 ? (
          <ul className="flex flex-wrap gap-x-2.5 gap-y-0.5">
            {activity.channels.slice(0, 4).map(({ channel, responses }) => (
              <li key={channel} className="whitespace-nowrap">
                {channel in t.words.channel
                  ? t.words.channel[channel as keyof typeof t.words.channel]
                  : channel}{' '}
                <span className="text-faint tabular-nums">{format.number(responses)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <span className="text-faint">{words.nowhere}</span>
        )}
        {activity && activity.invitations > 0 && (
          <p className="text-faint">{format.plural(activity.invitations, words.underway)}</p>
        )}
      </td>
      <td role="cell" className={`${cell} col-start-2 row-start-1 text-end`}>
        <RowMenu survey={survey} />
      </td>
    </tr>
  )
}

function Rate({ activity }: Pick<Props, 'activity'>) {
  const { format } = useI18n()
  const words = useWords().list
  const rate = activity?.responseRate
  if (!rate || rate.value === null || rate.interval === null)
    return (
      <span className="text-sm text-faint" title={words.noRate}>
        <span aria-hidden="true" className="max-lg:hidden">
          —
        </span>
        <span className="lg:sr-only">{words.noRate}</span>
      </span>
    )
  const say = (value: number) => format.percent(value / 100)
  const { low, high } = rate.interval
  return (
    <span className="flex items-center gap-3">
      <span className="w-11 shrink-0 font-semibold tabular-nums">{say(rate.value)}</span>
      <span className="grid grow">
        <Interval
          value={rate.value}
          low={low}
          high={high}
          scale={[0, 100]}
          grey={rate.n < 30}
          label={words.rateOf(say(rate.value), say(low), say(high), format.number(rate.n))}
          className="h-4 w-full max-w-40"
        />
        <span className="text-xs text-faint tabular-nums">{format.plural(rate.n, words.asked)}</span>
      </span>
    </span>
  )
}

function RowMenu({ survey }: { survey: Survey }) {
  const words = useWords().list
  const navigate = useNavigate()
  const put = useSetStatus()
  const duplicate = useDuplicate()
  const { id, name, status } = survey
  const open = (tab: 'share' | 'results') => () =>
    void navigate({ to: '/surveys/$id', params: { id }, search: { tab } })
  const move = (next: 'live' | 'paused' | 'archived') => () => put.mutate({ survey, status: next })
  const mayWrite = useCan('surveys:write')
  const changes: MenuEntry[] = [
    { label: words.duplicate, icon: Copy, onSelect: () => duplicate.mutate(survey) },
    ...(status === 'live' ? [{ label: words.pause, icon: Pause, onSelect: move('paused') }] : []),
    ...(status === 'paused' ? [{ label: words.start, icon: Play, onSelect: move('live') }] : []),
    status === 'archived'
      ? { label: words.restore, icon: ArchiveRestore, onSelect: move('paused') }
      : { label: words.archive, icon: Archive, onSelect: move('archived') },
  ]
  const entries: MenuEntry[] = [
    { label: words.results, icon: ChartNoAxesColumn, onSelect: open('results') },
    { label: words.share, icon: Share2, onSelect: open('share') },
    ...(mayWrite ? changes : []),
  ]
  return (
    <Menu
      label={words.actions(name)}
      entries={entries}
      trigger={
        <Button kind="quiet" size="icon" aria-label={words.actions(name)} className="no-print">
          <Ellipsis className="size-4.5" aria-hidden="true" />
        </Button>
      }
    />
  )
}
