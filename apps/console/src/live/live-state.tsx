import { useI18n } from '../i18n/context.tsx'
import { classes } from '../ui/classes.ts'
import { useLive } from './live.tsx'

const looks = {
  live: 'bg-good',
  connecting: 'bg-warn animate-[breathe_1.6s_ease-in-out_infinite]',
  paused: 'bg-muted',
} as const

/** Whether what is on screen follows by itself: a dot with its word. */
export function LiveState() {
  const { t } = useI18n()
  const { state } = useLive()
  return (
    <p
      role="status"
      data-testid="live-state"
      data-state={state}
      title={t.live.help[state]}
      className="flex items-center gap-2 text-xs text-faint"
    >
      <span aria-hidden="true" className={classes('size-2 shrink-0 rounded-full', looks[state])} />
      {t.live.state[state]}
    </p>
  )
}
