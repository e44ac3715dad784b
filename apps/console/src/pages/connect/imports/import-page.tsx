import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Import } from '@vigia/contracts/imports'
import { ArrowLeft, Pause, Play, Undo2 } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Seen } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { FileChoice } from './file-choice.tsx'
import { ImportProgress, ImportStatus } from './import-status.tsx'
import { Rejects } from './rejects.tsx'
import { stopSending, useRun } from './runs.ts'
import { UndoDialog } from './undo-dialog.tsx'
import { importQuery, useMove, useSend } from './use-imports.ts'

const route = getRouteApi('/connect/imports/$id')

export function ImportPage() {
  return (
    <Seen scope="imports:manage">
      <OneImport />
    </Seen>
  )
}

function OneImport() {
  const { t } = useI18n()
  const { id } = route.useParams()
  const told = useQuery(importQuery(useClient(), id))
  return (
    <>
      <Link
        to="/connect/imports"
        className="mb-4 inline-flex items-center gap-1.5 rounded text-sm font-medium text-accent"
      >
        <ArrowLeft className="size-4" aria-hidden="true" />
        {t.imports.past}
      </Link>
      {told.isPending ? (
        <ListSkeleton rows={3} className="h-20" />
      ) : told.isError ? (
        <ProblemNotice error={told.error} retry={told.refetch} />
      ) : (
        <Told told={told.data} />
      )}
    </>
  )
}

function Told({ told }: { told: Import }) {
  const { t, format } = useI18n()
  const words = t.imports
  const run = useRun(told.id)
  const send = useSend()
  const figures = [
    [words.rows, told.rows],
    [words.recorded, told.recorded],
    [words.duplicates, told.duplicates],
    [words.refused, told.refused],
    ...(told.undone > 0 || told.status === 'undone' ? ([[words.undone, told.undone]] as const) : []),
  ] as const

  return (
    <div className="grid gap-6">
      <Card className="grid gap-4 p-5" aria-labelledby="import-name">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="import-name" className="min-w-0 text-lg font-semibold break-words">
            {told.name}
          </h2>
          <ImportStatus status={told.status} />
          <span className="text-sm text-soft">{format.moment(told.createdAt)}</span>
        </div>
        <ImportProgress told={told} />
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5" data-testid="import-figures">
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt className="text-sm text-soft">{label}</dt>
              <dd className="text-xl font-semibold tabular-nums">{format.number(value)}</dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-pretty text-soft">{words.explain[told.status]}</p>
        {run?.error !== undefined && run.error !== null && (
          <ProblemNotice error={run.error} retry={() => send(told, run.content)} />
        )}
        <Actions told={told} />
      </Card>
      <Rejects told={told} />
    </div>
  )
}

function Actions({ told }: { told: Import }) {
  const { t } = useI18n()
  const words = t.imports
  const run = useRun(told.id)
  const send = useSend()
  const [asking, setAsking] = useState(false)
  const move = useMove(told.id, (at) => {
    if (at.status === 'running' && run && !run.isSending) void send(at, run.content)
  })
  const isOpen = told.status === 'ready' || told.status === 'running'
  const isLeft = isOpen && !run?.isSending
  const pause = () => {
    stopSending(told.id)
    move.mutate('pauseImport')
  }

  return (
    <>
      {isLeft && (
        <FileChoice
          title={words.again.title}
          detail={words.again.detail}
          onChosen={({ content }) => void send(told, content)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {isOpen && (
          <Button size="small" disabled={move.isPending} onClick={pause}>
            <Pause className="size-4" aria-hidden="true" />
            {words.pause}
          </Button>
        )}
        {told.status === 'paused' && (
          <Button size="small" disabled={move.isPending} onClick={() => move.mutate('resumeImport')}>
            <Play className="size-4" aria-hidden="true" />
            {words.resume}
          </Button>
        )}
        {told.status !== 'undoing' && told.status !== 'undone' && (
          <Button size="small" disabled={move.isPending} onClick={() => setAsking(true)}>
            <Undo2 className="size-4" aria-hidden="true" />
            {words.undo}
          </Button>
        )}
      </div>
      {asking && (
        <UndoDialog
          told={told}
          onClose={() => setAsking(false)}
          onSure={() => {
            setAsking(false)
            stopSending(told.id)
            move.mutate('undoImport')
          }}
        />
      )}
    </>
  )
}
