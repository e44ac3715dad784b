import { useI18n } from '../i18n/context.tsx'
import { classes } from './classes.ts'
import type { Feeling } from './experience.ts'

const looks: Record<Feeling, { box: string; shape: string }> = {
  good: { box: 'bg-good-soft text-good-ink', shape: 'M6 1.5 11 10.5H1z' },
  mixed: { box: 'bg-sunken text-soft', shape: 'M6 1 11 6 6 11 1 6z' },
  bad: { box: 'bg-bad-soft text-bad-ink', shape: 'M6 10.5 1 1.5h10z' },
}

/** Up, level or down: the shape says it without the colour. */
export function ExperienceChip({ feeling }: { feeling: Feeling }) {
  const { t } = useI18n()
  const { box, shape } = looks[feeling]
  return (
    <span
      className={classes('inline-flex h-6 items-center gap-1.5 rounded-md px-2 text-xs font-medium', box)}
    >
      <svg viewBox="0 0 12 12" className="size-2.5 fill-current" aria-hidden="true">
        <path d={shape} />
      </svg>
      {t.words.experience[feeling]}
    </span>
  )
}
