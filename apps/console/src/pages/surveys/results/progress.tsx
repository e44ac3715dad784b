import type { SurveyResults } from '@vigia/contracts/surveys'
import { wilson } from '@vigia/domain/statistics'
import type { SurveyDefinition } from '@vigia/domain/surveys'
import { useMemo } from 'react'

import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { Card } from '../../../ui/card.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { nameOf } from '../builder/sentences.ts'
import { useWords } from '../words.ts'
import { funnelRows } from './funnel-rows.ts'
import { SharesFigure } from './shares-figure.tsx'

type Share = SurveyResults['completionRate']

/** Four numbers, each with what it is of. */
export function Summary({ results }: { results: SurveyResults }) {
  const { format } = useI18n()
  const words = useWords().results.summary
  const rate = rateOf(results)
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line shadow-card lg:grid-cols-4">
      <Figure name={words.responses} value={format.number(results.responses)} testId="responses" />
      <Figure name={words.complete} value={format.number(results.complete)} />
      <Part name={words.completion} share={results.completionRate} />
      <Part name={words.rate} share={rate} none={words.noRate} />
    </dl>
  )
}

/** Of all who were sent it or saw it: whichever of the two more came to. */
function rateOf({ funnel }: SurveyResults): Share {
  const n = Math.max(funnel.sent, funnel.shown)
  if (n === 0) return { value: null, n: 0, interval: null }
  const x = Math.min(funnel.answered, n)
  const { low, high, level } = wilson(x, n)
  return { value: (100 * x) / n, n, interval: { low: 100 * low, high: 100 * high, level } }
}

interface FigureProps {
  name: string
  value: string
  note?: string
  testId?: string
}

function Figure({ name, value, note, testId }: FigureProps) {
  return (
    <div className="bg-surface px-5 py-4">
      <dt className="text-sm text-soft">{name}</dt>
      <dd data-testid={testId} className="text-2xl leading-8 font-semibold tabular-nums">
        {value}
      </dd>
      {note && <dd className="text-xs text-faint tabular-nums">{note}</dd>}
    </div>
  )
}

function Part({ name, share, none }: { name: string; share: Share; none?: string }) {
  const { t, format } = useI18n()
  const words = useWords().results.summary
  if (share.value === null || share.interval === null)
    return <Figure name={name} value={t.common.none} {...(none ? { note: none } : {})} />
  const say = (value: number) => format.percent(value / 100)
  const { low, high } = share.interval
  return (
    <Figure
      name={name}
      value={say(share.value)}
      note={`${t.common.interval(say(low), say(high))} · ${words.of(format.number(share.n))}`}
    />
  )
}

/** From being asked to having answered: only the stages that somebody came to. */
export function FunnelCard({ results }: { results: SurveyResults }) {
  const words = useWords().results.funnel
  const rows = useMemo(
    () => funnelRows(results.funnel, (stage) => words.step[stage]),
    [results.funnel, words],
  )
  return (
    <Card aria-labelledby="funnel" className="p-5">
      <SectionHeading id="funnel" title={words.title} intro={words.intro} />
      <div className="mt-3">
        {rows.length === 0 ? (
          <p className="py-4 text-sm text-soft">{words.none}</p>
        ) : (
          <SharesFigure title={words.title} columns={words.columns} rows={rows} label={words.label} />
        )}
      </div>
    </Card>
  )
}

const WIDE = 100

/** Question by question: who came there, and who went no further. */
export function StepsCard({ results, definition }: { results: SurveyResults; definition: SurveyDefinition }) {
  const { t, language, format } = useI18n()
  const all = useWords()
  const words = all.results.steps
  const most = Math.max(1, ...results.questions.map(({ reached }) => reached))
  const rows = results.questions.map(({ id, reached, answered, left }, i) => ({
    id,
    name: `${format.number(i + 1)}. ${nameOf(
      definition.questions.find((question) => question.id === id),
      definition,
      language,
      all.builder,
    )}`,
    reached,
    // Answers to a question that is no longer on the way were given all the same.
    answered: Math.min(answered, reached),
    left,
  }))
  const percent = (x: number, n: number) => (n === 0 ? t.common.none : format.percent(x / n))
  const parts = rows.map(
    ({ name, reached, answered }) => `${name} ${format.number(answered)}/${format.number(reached)}`,
  )
  return (
    <Card aria-labelledby="steps" className="p-5">
      <SectionHeading id="steps" title={words.title} intro={words.intro} />
      <div className="mt-3">
        <ChartFrame
          title={words.title}
          columns={words.columns}
          rows={rows.map(({ name, reached, answered, left }) => [
            name,
            format.number(reached),
            format.number(answered),
            format.number(left),
            percent(answered, reached),
          ])}
        >
          <div role="img" aria-label={words.label(format.list(parts))}>
            <ul className="grid gap-3" aria-hidden="true">
              {rows.map(({ id, name, reached, answered, left }) => (
                <li key={id}>
                  <p className="flex items-baseline justify-between gap-3 text-sm">
                    <span className="truncate">{name}</span>
                    <span className="shrink-0 text-soft tabular-nums">
                      {format.number(answered)}/{format.number(reached)}
                    </span>
                  </p>
                  <svg viewBox={`0 0 ${WIDE} 4`} preserveAspectRatio="none" className="mt-1 h-2 w-full">
                    <rect width={WIDE} height="4" rx="1" fill="var(--color-sunken)" />
                    <rect
                      width={(WIDE * reached) / most}
                      height="4"
                      rx="1"
                      fill="var(--color-accent)"
                      opacity="0.28"
                    />
                    <rect width={(WIDE * answered) / most} height="4" rx="1" fill="var(--color-accent)" />
                  </svg>
                  {left > 0 && (
                    <p className="mt-0.5 text-xs text-warn-ink">{format.plural(left, words.left)}</p>
                  )}
                </li>
              ))}
            </ul>
          </div>
        </ChartFrame>
      </div>
    </Card>
  )
}
