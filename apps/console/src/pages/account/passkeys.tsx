import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@vigia/client'
import { Fingerprint, Trash2 } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { faultOf } from '../../session/fault.ts'
import { addPasskey, hasPasskeys, listPasskeys, removePasskey } from '../../session/passkeys.ts'
import { useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { cardClass } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { Section } from './section.tsx'

const queryKey = ['passkeys']

function usePasskeys() {
  const { t, format } = useI18n()
  const { user } = useSession()
  const queries = useQueryClient()
  const notify = useNotify()
  const words = t.account
  const settle = () => queries.invalidateQueries({ queryKey })
  const add = useMutation({
    mutationFn: () => addPasskey(`${user.name} · ${format.day(new Date())}`),
    onSuccess: () => notify({ tone: 'good', title: words.passkeyAdded }),
    // A person who lets the browser's question be has done nothing wrong.
    onError: (err) =>
      notify({
        tone: 'bad',
        title: words.passkeyFault,
        ...(err instanceof ApiError ? { detail: faultOf(err, t) } : {}),
      }),
    onSettled: settle,
  })
  const remove = useMutation({
    mutationFn: removePasskey,
    onSuccess: () => notify({ tone: 'good', title: words.passkeyRemoved }),
    onError: (err) => notify({ tone: 'bad', title: faultOf(err, t) }),
    onSettled: settle,
  })
  return { add, remove: remove.mutate }
}

export function Passkeys() {
  const { t } = useI18n()
  const { add, remove } = usePasskeys()
  const words = t.account
  return (
    <Section title={words.passkeys} intro={words.passkeysIntro}>
      <List remove={remove} />
      {hasPasskeys() ? (
        <Button className="mt-4" disabled={add.isPending} onClick={() => add.mutate()}>
          <Fingerprint className="size-4" aria-hidden="true" />
          {add.isPending ? words.addingPasskey : words.addPasskey}
        </Button>
      ) : (
        <p className="mt-4 text-sm text-soft">{words.unsupported}</p>
      )}
    </Section>
  )
}

function List({ remove }: { remove: (id: string) => void }) {
  const { t, format } = useI18n()
  const words = t.account
  const { data, error, refetch } = useQuery({ queryKey, queryFn: listPasskeys, refetchInterval: false })
  if (error && !data) return <ProblemNotice error={error} retry={refetch} />
  if (!data) return <ListSkeleton rows={1} />
  if (data.length === 0) return <p className="text-soft">{words.noPasskeys}</p>
  return (
    <ul className={`${cardClass} divide-y divide-line`}>
      {data.map(({ id, name, createdAt, backedUp }) => (
        <li key={id} data-testid="passkey-row" className="flex items-center gap-4 px-5 py-3">
          <div className="min-w-0 grow">
            <p className="font-medium break-words">{name ?? words.passkeys}</p>
            <p className="text-sm text-soft">
              {[createdAt ? words.added(format.fullDay(createdAt)) : null, backedUp ? words.synced : null]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <Button
            kind="quiet"
            size="icon"
            aria-label={words.removePasskey(name ?? words.passkeys)}
            onClick={() => remove(id)}
          >
            <Trash2 className="size-4" aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  )
}
