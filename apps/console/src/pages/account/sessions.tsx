import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Device } from '@vigia/contracts/session'

import { useI18n } from '../../i18n/context.tsx'
import { faultOf } from '../../session/fault.ts'
import { useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { Section } from './section.tsx'

const queryKey = ['sessions']

export function Sessions() {
  const { t } = useI18n()
  const client = useClient()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.call('listSessions', {}, { signal }),
  })
  const body = () => {
    if (error && !data) return <ProblemNotice error={error} retry={refetch} />
    if (!data) return <ListSkeleton rows={2} />
    return (
      <ul className={`${cardClass} divide-y divide-line`}>
        {data.items.map((device) => (
          <Row key={device.id} device={device} />
        ))}
      </ul>
    )
  }
  return (
    <Section title={t.account.sessions} intro={t.account.sessionsIntro}>
      {body()}
    </Section>
  )
}

function Row({ device: { id, device, current, createdAt, lastSeenAt } }: { device: Device }) {
  const { t, format } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const words = t.account
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.call('endSession', { params: { id } }),
    onSuccess: () => notify({ tone: 'good', title: words.ended }),
    onError: (err) => notify({ tone: 'bad', title: faultOf(err, t) }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  const name = device || words.unknown
  const day = format.fullDay(createdAt)
  return (
    <li data-testid="session-row" className="flex items-center gap-4 px-5 py-3">
      <div className="min-w-0 grow">
        <p className="font-medium">
          {name}
          {current && <span className="ml-2 text-xs font-normal text-accent">({words.current})</span>}
        </p>
        <p className="text-sm text-soft">
          {words.since(day)} · {words.seen(format.relative(lastSeenAt, new Date()))}
        </p>
      </div>
      {!current && (
        <Button
          size="small"
          disabled={isPending}
          aria-label={words.endOf(name, day)}
          onClick={() => mutate()}
        >
          {words.end}
        </Button>
      )}
    </li>
  )
}
