import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { classes } from '../../../ui/classes.ts'
import { Select } from '../../../ui/field.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { choices, choiceOf, mappingOf } from './question-choice.ts'
import type { ToolId } from './url-state.ts'
import type { Question, SourceSurvey } from './use-sources.ts'
import { useMapping } from './use-sources.ts'

const MOST_WAITING = 1_000

export function ToolSurvey({ tool, survey }: { tool: ToolId; survey: SourceSurvey }) {
  const { t, format } = useI18n()
  const heading = useId()
  const { name, survey: id, waiting, lastAt, questions } = survey
  return (
    <Card aria-labelledby={heading} className="p-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={heading} className="font-semibold break-words">
          {name ?? id}
        </h2>
        {lastAt && (
          <span className="text-sm text-soft">{t.tools.last(format.relative(lastAt, new Date()))}</span>
        )}
        {waiting > 0 && (
          <span className="ms-auto rounded-md bg-warn-soft px-2 text-sm font-medium text-warn-ink">
            {format.plural(waiting, t.tools.waiting)}
            {waiting >= MOST_WAITING && '+'}
          </span>
        )}
      </div>
      <ul className="mt-3 divide-y divide-line">
        {questions.map((question) => (
          <QuestionRow key={question.question} tool={tool} survey={id} question={question} />
        ))}
      </ul>
    </Card>
  )
}

interface RowProps {
  tool: ToolId
  survey: string
  question: Question
}

function QuestionRow({ tool, survey, question }: RowProps) {
  const { t, format } = useI18n()
  const words = t.tools
  const notify = useNotify()
  const mayChange = useCan('surveys:write')
  const save = useMapping(tool, (recorded) =>
    notify({ tone: 'good', title: words.saved, detail: format.plural(recorded, words.recorded) }),
  )
  const { label, question: id, understood, min, max, mapping } = question
  const isWaiting = understood?.as === 'waiting'
  const seen = min === null || max === null ? null : words.seen(format.number(min), format.number(max))
  const said = understood
    ? understood.by
      ? words.by(words.as[understood.as], words.reasons[understood.by])
      : words.as[understood.as]
    : words.unseen

  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p className="font-medium break-words" dir="auto">
          {label ?? id}
        </p>
        <p className={classes('text-sm', isWaiting ? 'text-warn-ink' : 'text-soft')}>
          {said}
          {understood?.metric && ` · ${t.words.metric[understood.metric]}`}
          {seen && ` · ${seen}`}
        </p>
      </div>
      <Select
        aria-label={words.becomes(label ?? id)}
        value={choiceOf(mapping)}
        disabled={!mayChange || save.isPending}
        onChange={(event) => save.mutate({ survey, question: id, ...mappingOf(event.target.value) })}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words.choices[choice]}
          </option>
        ))}
        {choiceOf(mapping) === 'special' && <option value="special">{words.special}</option>}
      </Select>
    </li>
  )
}
