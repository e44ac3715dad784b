import type { CustomerStory, TimelineItem } from '@vigia/contracts/customers'
import { useId } from 'react'

import { ChartFrame } from '../../charts/chart-frame.tsx'
import { RiskChart } from '../../charts/lazy.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { StepNote } from './step-note.tsx'
import type { Step } from '../../charts/steps.ts'
import { titleOf } from './timeline-words.ts'

interface Props {
  story: CustomerStory
  items: readonly TimelineItem[]
  steps: readonly Step[]
  active: Step | null
  onActive: (step: Step) => void
  onChoose: (step: Step) => void
}

/** The curve, and the way along it: by pointer on the drawing, by keyboard on the slider beneath. */
export function CurveCard({ story, items, steps, active, onActive, onChoose }: Props) {
  const { t, format } = useI18n()
  const words = t.story.curve
  const { riskCurve } = story
  const [first, last] = [riskCurve.at(0), riskCurve.at(-1)]
  const peak = riskCurve.toSorted((a, b) => b.probability - a.probability)[0]
  const shown = active ?? steps.at(-1) ?? null

  return (
    <Card aria-labelledby="curve" className="p-5">
      <SectionHeading id="curve" title={words.title} intro={words.note} />
      <div className="mt-5">
        {!first || !last || !peak || riskCurve.length < 2 ? (
          <p className="py-10 text-center text-soft">{words.empty}</p>
        ) : (
          <>
            <Frame story={story} steps={steps}>
              <RiskChart
                story={story}
                items={items}
                steps={steps}
                active={active}
                onActive={onActive}
                onChoose={onChoose}
                label={words.summary(
                  format.percent(first.probability),
                  format.percent(last.probability),
                  format.percent(peak.probability),
                  format.fullDay(peak.at),
                )}
              />
            </Frame>
            {shown && (
              <div className="no-print mt-1 border-t border-line pt-3">
                {steps.length > 1 && <Walk steps={steps} shown={shown} onActive={onActive} />}
                <StepNote step={shown} onChoose={onChoose} />
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  )
}

/** The same numbers as a table: every point, and at each step what happened and what it did. */
function Frame({ story, steps, children }: Pick<Props, 'story' | 'steps'> & { children: React.ReactNode }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const words = t.story.curve
  const byTime = new Map(steps.map((step) => [step.at, step]))
  return (
    <ChartFrame
      title={words.title}
      columns={[words.columns.at, words.columns.probability, words.columns.tier, words.effect, words.what]}
      rows={story.riskCurve.map(({ at, probability, tier }) => {
        const step = byTime.get(at)
        return [
          format.moment(at),
          format.percent(probability),
          t.words.tier[tier],
          step ? format.signed(step.points) : t.common.none,
          step?.items.map((item) => titleOf(item, i18n)).join(', ') || t.common.none,
        ]
      })}
      aside={<Legend />}
    >
      {children}
    </ChartFrame>
  )
}

function Walk({ steps, shown, onActive }: Pick<Props, 'steps' | 'onActive'> & { shown: Step }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const id = useId()
  const words = t.story.curve
  const place = steps.indexOf(shown)
  const told = [
    words.step(format.number(place + 1), format.number(steps.length)),
    format.fullDay(shown.at),
    ...shown.items.map((item) => titleOf(item, i18n)),
    words.moved(format.percent(shown.before), format.percent(shown.probability)),
  ]
  return (
    <div className="mb-2 flex items-center gap-3">
      <label htmlFor={id} className="text-xs whitespace-nowrap text-faint">
        {words.walk}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        value={place}
        aria-valuetext={told.join('. ')}
        onChange={({ target }) => {
          const step = steps[Number(target.value)]
          if (step) onActive(step)
        }}
        className="h-6 min-w-0 grow cursor-pointer accent-accent"
      />
      <span className="text-xs whitespace-nowrap text-faint tabular-nums" aria-hidden="true">
        {format.number(place + 1)} / {format.number(steps.length)}
      </span>
    </div>
  )
}

const shapes = [
  ['good', 'fill-good', 'M6 1.5 11 10.5H1z'],
  ['mixed', 'fill-edge', 'M6 1 11 6 6 11 1 6z'],
  ['bad', 'fill-bad', 'M6 10.5 1 1.5h10z'],
] as const

function Legend() {
  const { t } = useI18n()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {shapes.map(([feeling, fill, shape]) => (
        <li key={feeling} className="flex items-center gap-1.5">
          <svg viewBox="0 0 12 12" className={`size-2.5 shrink-0 ${fill}`} aria-hidden="true">
            <path d={shape} />
          </svg>
          {t.words.experience[feeling]}
        </li>
      ))}
    </ul>
  )
}
