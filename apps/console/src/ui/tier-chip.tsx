import type { Tier } from '@vigia/contracts/vocabulary'

import { useI18n } from '../i18n/context.tsx'
import { classes } from './classes.ts'

const looks: Record<Tier, { box: string; bars: number; ink: string }> = {
  none: { box: 'bg-sunken text-soft', bars: 0, ink: 'fill-current' },
  watch: { box: 'bg-warn-soft text-warn-ink', bars: 1, ink: 'fill-current' },
  alert: { box: 'bg-bad-soft text-bad-ink', bars: 2, ink: 'fill-current' },
  critical: { box: 'bg-bad text-on-danger', bars: 3, ink: 'fill-current' },
}

/** A tier by its word, its colour and one to three bars: nobody has to tell colours apart. */
export function TierChip({ tier, className }: { tier: Tier; className?: string }) {
  const { t } = useI18n()
  const { box, bars, ink } = looks[tier]
  return (
    <span
      className={classes(
        'inline-flex h-6 items-center gap-1.5 rounded-md px-2 text-xs font-semibold whitespace-nowrap',
        box,
        className,
      )}
    >
      <svg viewBox="0 0 12 12" className={classes('size-3', ink)} aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 4.3}
            y={8 - bar * 3.6}
            width="3"
            height={4 + bar * 3.6}
            rx="1"
            opacity={bar < bars ? 1 : 0.3}
          />
        ))}
      </svg>
      {t.words.tier[tier]}
    </span>
  )
}
