import { Link } from '@tanstack/react-router'
import type { SurveyResults } from '@vigia/contracts/surveys'
import type { MetricId } from '@vigia/contracts/vocabulary'
import type { Question, SurveyDefinition } from '@vigia/domain/surveys'
import { textIn } from '@vigia/domain/surveys'

import { Interval } from '../../../charts/interval.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { metricText, scaleOf, unitOf } from '../../../i18n/metric-text.ts'
import { Card } from '../../../ui/card.tsx'
import { nameOf } from '../builder/sentences.ts'
import { useWords } from '../words.ts'
import { SharesFigure } from './shares-figure.tsx'

type Result = SurveyResults['questions'][number]

export interface Written {
  id: string
  at: string
  text: string
  language: string
}

interface Props {
  result: Result
  index: number
  question: Question
  definition: SurveyDefinition
  /** What was written last, where it is a question of words. */
  written: readonly Written[]
}

/** What one question got: its score, how the answers spread, or what people wrote. */
export function QuestionResult({ result, index, question, definition, written }: Props) {
  const { language, format } = useI18n()
  const all = useWords()
  const words = all.results.question
  const name = nameOf(question, definition, language, all.builder)
  const labelOf = (value: string): string => {
    if (question.type === 'thumbs') return words.thumbs[value] ?? value
    if (question.type === 'csat') return `${value} · ${words.faces[value] ?? ''}`
    if (question.type === 'stars') return format.plural(Number(value), words.stars)
    const option = question.options?.find(({ id }) => id === value)
    return option ? textIn(option.text, language, definition.languages) : value
  }
  const rows = result.shares.map(({ value, n, share }) => ({
    name: labelOf(value),
    n,
    value: share.value,
    low: share.interval?.low ?? 0,
    high: share.interval?.high ?? 0,
  }))
  const isWithheld = definition.kind === 'employee' && question.type === 'enps' && result.answered < 5

  return (
    <Card aria-labelledby={`result-${question.id}`} className="p-5" data-testid="question-result">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h3 id={`result-${question.id}`} className="font-semibold break-words">
            <span className="me-2 font-normal text-faint tabular-nums">{format.number(index + 1)}</span>
            {name}
          </h3>
          <p className="text-sm text-soft">
            {all.builder.short[question.type]} · {format.plural(result.answered, words.answers)}
          </p>
        </div>
        {result.score && <Score score={result.score} />}
      </div>
      {result.answered === 0 ? (
        <p className="py-2 text-sm text-soft">{words.none}</p>
      ) : question.type === 'text' ? (
        <Words written={written} />
      ) : isWithheld ? (
        <p className="py-2 text-sm text-soft">{words.withheld}</p>
      ) : (
        <SharesFigure
          title={name}
          columns={words.columns}
          rows={rows}
          label={(parts) => words.label(name, parts)}
        />
      )}
    </Card>
  )
}

function Score({ score }: { score: NonNullable<Result['score']> }) {
  const { t, format } = useI18n()
  const words = useWords().results.question
  const metric = score.metric as MetricId
  const unit = unitOf(metric)
  const say = (value: number) => metricText(value, unit, format)
  const { low, high } = score.interval
  return (
    <div className="grid justify-items-end">
      <p>
        <span className="me-1.5 text-sm text-soft">{t.words.metric[metric]}</span>
        <span className="text-2xl leading-7 font-semibold tabular-nums">{say(score.value)}</span>
      </p>
      <Interval
        value={score.value}
        low={low}
        high={high}
        scale={scaleOf(unit)}
        grey={score.n < 30}
        label={words.interval(say(score.value), say(low), say(high))}
        className="h-4 w-36"
      />
      <p className="text-xs text-faint tabular-nums">{t.common.interval(say(low), say(high))}</p>
    </div>
  )
}

function Words({ written }: { written: readonly Written[] }) {
  const { format } = useI18n()
  const words = useWords().results.question
  return (
    <>
      <h4 className="text-xs font-medium text-faint">{words.latest}</h4>
      <ul className="mt-1">
        {written.map(({ id, at, text, language }) => (
          <li key={id} className="border-line py-2.5 not-last:border-b">
            <p lang={language} className="line-clamp-4 break-words whitespace-pre-line">
              {text}
            </p>
            <p className="text-xs text-faint" title={format.moment(at)}>
              {format.relative(at, new Date())}
            </p>
          </li>
        ))}
      </ul>
      <Link
        to="/themes"
        className="no-print mt-2 inline-block rounded text-sm font-medium text-accent hover:underline"
      >
        {words.comments}
      </Link>
    </>
  )
}
