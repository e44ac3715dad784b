import type { TimelineItem } from '@vigia/contracts/customers'

import type { Step } from '../../charts/steps.ts'
import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { classes } from '../../ui/classes.ts'
import { ExperienceChip } from '../../ui/experience-chip.tsx'
import { feelingOf } from '../../ui/experience.ts'
import { useMoney } from '../../ui/money.ts'
import { ReasonList } from '../../ui/reasons.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import { ItemIcon } from './item-icon.tsx'
import { goToCurve, placeOf } from './places.ts'
import { PointsChip } from './step-note.tsx'
import { measuresInWords, titleOf } from './timeline-words.ts'

interface Props {
  item: TimelineItem
  riskBefore: number | undefined
  /** What it did on the curve. */
  step: Step | undefined
  /** Which strike in a row it was. */
  strike: number | undefined
  /** The curve stands here. */
  isActive: boolean
  onActive: (step: Step) => void
}

export function TimelineEntry({ item, riskBefore, step, strike, isActive, onActive }: Props) {
  const i18n = useI18n()
  const { t, format } = i18n

  return (
    <li
      id={placeOf(item.id)}
      tabIndex={-1}
      data-testid="timeline-item"
      data-kind={item.kind}
      data-active={isActive || undefined}
      onPointerEnter={() => step && onActive(step)}
      className={classes(
        'group/item relative flex scroll-mt-24 gap-4 pb-6 outline-none last:pb-2',
        isActive &&
          'before:absolute before:-inset-x-2.5 before:-top-2 before:bottom-3 before:rounded-xl before:bg-accent-soft/60',
      )}
    >
      <span
        aria-hidden="true"
        className="absolute top-4 bottom-0 left-[1.0625rem] w-px bg-line group-last/item:hidden"
      />
      <ItemIcon item={item} />
      <div className="relative min-w-0 grow pt-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h4 className="min-w-0 font-medium wrap-anywhere">{titleOf(item, i18n, riskBefore)}</h4>
          <time dateTime={item.at} title={format.moment(item.at)} className="text-xs text-faint tabular-nums">
            {format.clock(item.at)}
          </time>
        </div>
        <EntryBody item={item} />
        {(step || strike) && (
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-soft">
            {step && (
              <button
                type="button"
                className="rounded-md"
                title={t.story.curve.seeInCurve}
                onClick={() => {
                  onActive(step)
                  goToCurve()
                }}
              >
                <PointsChip points={step.points} />
                <span className="sr-only">. {t.story.curve.seeInCurve}</span>
              </button>
            )}
            {strike && <span>{t.story.timeline.strike(format.number(strike))}</span>}
          </p>
        )}
      </div>
    </li>
  )
}

function EntryBody({ item }: { item: TimelineItem }) {
  const { t, language } = useI18n()
  const money = useMoney()
  switch (item.kind) {
    case 'feedback':
    case 'event':
      return <SignalBody item={item} />
    case 'outcome':
      return item.value === null ? null : (
        <p className="text-sm text-soft">{t.story.timeline.worth(money(item.value))}</p>
      )
    case 'risk':
      return (
        <div className="mt-1.5 space-y-1.5">
          <TierChip tier={item.tier} />
          <ReasonList reasons={item.reasons} />
        </div>
      )
    case 'case':
      return (
        <div className="text-sm text-soft">
          {item.actor && <p>{t.story.timeline.by(item.actor)}</p>}
          {item.outcome && <p>{t.words.caseOutcome[item.outcome]}</p>}
          {item.note && <p className="mt-1 wrap-anywhere text-ink">{item.note}</p>}
        </div>
      )
    case 'alert':
      return <p className="mt-0.5 text-sm text-pretty wrap-anywhere text-soft">{item.text[language]}</p>
    default:
      return item satisfies never
  }
}

type Signal = Extract<TimelineItem, { kind: 'feedback' | 'event' }>

function SignalBody({ item }: { item: Signal }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const money = useMoney()
  const words = t.story.timeline
  const event = item.kind === 'event' ? item : null
  const hidden = Object.values(item.analysis?.redacted ?? {}).reduce((sum, count) => sum + count, 0)
  const facts = [
    nameIn(t.words.touchpoint, item.touchpoint),
    t.words.channel[item.channel],
    ...(event ? measuresInWords(event.measures, i18n) : []),
    ...(event && event.value !== null ? [words.worth(money(event.value))] : []),
    ...(item.employee ? [words.employee(item.employee)] : []),
    ...(hidden > 0 ? [format.plural(hidden, words.redacted)] : []),
  ]

  return (
    <>
      <p className="text-sm text-soft">{[...new Set(facts)].join(' · ')}</p>
      {item.comment && (
        <blockquote className="mt-2 rounded-r-lg border-l-2 border-edge bg-sunken/70 px-4 py-2.5 text-pretty wrap-anywhere">
          <p>{item.comment}</p>
        </blockquote>
      )}
      <ul className="mt-2 flex flex-wrap items-center gap-1.5">
        <li>
          <ExperienceChip feeling={feelingOf(item.experience, item.negative)} />
        </li>
        {item.analysis?.emotion && (
          <li className="px-1 text-xs text-soft">
            {words.sounds(nameIn(t.words.emotion, item.analysis.emotion.label).toLowerCase())}
          </li>
        )}
        {item.analysis?.themes.map(({ id }) => (
          <li key={id} className="rounded-md border border-line px-2 py-0.5 text-xs text-soft">
            {nameIn(t.words.theme, id).toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  )
}
