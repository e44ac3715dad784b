import { classes } from '../../ui/classes.ts'
import type { SurveyStatus } from './url-state.ts'
import { useWords } from './words.ts'

const looks: Record<SurveyStatus, { box: string; dot: string }> = {
  live: { box: 'bg-good-soft text-good-ink', dot: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z' },
  draft: {
    box: 'bg-sunken text-soft',
    dot: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
  },
  paused: { box: 'bg-warn-soft text-warn-ink', dot: 'M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z' },
  archived: { box: 'bg-sunken text-soft', dot: 'M1.5 2.5h9v2h-9zM2.3 5.3h7.4v4.5H2.3z' },
}

/** A survey's status by its word and its shape. */
export function StatusChip({ status }: { status: SurveyStatus }) {
  const words = useWords().list
  const { box, dot } = looks[status]
  return (
    <span
      className={classes(
        'inline-flex h-6 items-center gap-1.5 rounded-md px-2 text-xs font-medium whitespace-nowrap',
        box,
      )}
    >
      <svg viewBox="0 0 12 12" className="size-2.5 fill-current" fillRule="evenodd" aria-hidden="true">
        <path d={dot} />
      </svg>
      {words.one[status]}
    </span>
  )
}
