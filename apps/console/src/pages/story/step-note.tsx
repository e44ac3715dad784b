import { ArrowDown } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import type { Step } from '../../charts/steps.ts'
import { titleOf } from './timeline-words.ts'

/** What a step did to the risk: "+24 points", red where it rose, green where it fell. */
export function PointsChip({ points }: { points: number }) {
  const { t, format } = useI18n()
  const words = t.story.curve
  const whole = Math.round(points)
  const look =
    whole > 0 ? 'bg-bad-soft text-bad-ink' : whole < 0 ? 'bg-good-soft text-good-ink' : 'bg-sunken text-soft'
  return (
    <span
      className={classes(
        'inline-flex h-6 items-center rounded-md px-2 text-xs font-semibold whitespace-nowrap tabular-nums',
        look,
      )}
    >
      {whole === 0
        ? words.noPoints
        : format
            .plural(Math.abs(whole), words.points)
            .replace(format.number(Math.abs(whole)), format.signed(whole))}
    </span>
  )
}

/** The step that the curve stands at, in words. */
export function StepNote({ step, onChoose }: { step: Step; onChoose: (step: Step) => void }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const words = t.story.curve
  const [before, after] = [format.percent(step.before), format.percent(step.probability)]
  const title = [...new Set(step.items.map((item) => titleOf(item, i18n)))].join(' · ')

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm" data-testid="step-note">
      <span className="font-medium tabular-nums">{format.day(step.time)}</span>
      {title && <span className="min-w-0">{title}</span>}
      <PointsChip points={step.points} />
      <span className="text-soft tabular-nums">
        {before === after ? words.still(after) : words.moved(before, after)}
      </span>
      {step.items.length > 0 && (
        <Button kind="quiet" size="small" className="ml-auto text-xs" onClick={() => onChoose(step)}>
          <ArrowDown className="size-3.5" aria-hidden="true" />
          {words.seeStep}
        </Button>
      )}
    </div>
  )
}
