import type { Import } from '@vigia/contracts/imports'

import { useI18n } from '../../../i18n/context.tsx'
import { classes } from '../../../ui/classes.ts'

const tones: Record<Import['status'], string> = {
  ready: 'bg-sunken text-soft',
  running: 'bg-accent-soft text-accent',
  paused: 'bg-warn-soft text-warn-ink',
  done: 'bg-good-soft text-good-ink',
  undoing: 'bg-accent-soft text-accent',
  undone: 'bg-sunken text-soft',
}

export function ImportStatus({ status }: Pick<Import, 'status'>) {
  const { t } = useI18n()
  return (
    <span
      className={classes('inline-flex h-6 items-center rounded-md px-2 text-xs font-medium', tones[status])}
      data-testid="import-status"
    >
      {t.imports.status[status]}
    </span>
  )
}

/** The share that is done, 0–1, or null where the size is not known. */
export function shareOf({ status, bytes, totalBytes, recorded, undone }: Import): number | null {
  if (status === 'done' || status === 'undone') return 1
  if (status === 'undoing') return recorded > 0 ? Math.min(1, undone / recorded) : null
  return totalBytes ? Math.min(1, bytes / totalBytes) : null
}

export function ImportProgress({ told }: { told: Import }) {
  const { t, format } = useI18n()
  const share = shareOf(told)
  if (share === null) return null
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={t.imports.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="h-2 grow overflow-hidden rounded-full bg-sunken"
      >
        <div
          className={classes(
            'h-full rounded-full transition-[width]',
            told.status === 'undoing' || told.status === 'undone' ? 'bg-muted' : 'bg-accent',
          )}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <span className="w-11 text-end text-sm tabular-nums">{format.percent(share)}</span>
    </div>
  )
}
