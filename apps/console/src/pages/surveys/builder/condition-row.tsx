import type { Condition, Question, SurveyDefinition } from '@vigia/domain/surveys'
import { isChoice, isScale, textIn } from '@vigia/domain/surveys'
import { X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Select } from '../../../ui/field.tsx'
import { useWords } from '../words.ts'
import { scoresOf } from './edit.ts'
import { nameOf } from './sentences.ts'

type Test = 'atMost' | 'atLeast' | 'between' | 'anyOf' | 'answered' | 'unanswered'

const testsOf = ({ type }: Question): Test[] => {
  if (isScale(type)) return ['atMost', 'atLeast', 'between', 'answered', 'unanswered']
  return isChoice(type) ? ['anyOf', 'answered', 'unanswered'] : ['answered', 'unanswered']
}

const testOf = ({ atLeast, atMost, anyOf, answered }: Condition): Test => {
  if (anyOf) return 'anyOf'
  if (atLeast !== undefined && atMost !== undefined) return 'between'
  if (atLeast !== undefined) return 'atLeast'
  if (atMost !== undefined) return 'atMost'
  return answered === false ? 'unanswered' : 'answered'
}

/** A condition about a question that makes sense at once: low scores, the first option, any words. */
export function conditionAbout(
  question: Question,
  test: Test = testsOf(question)[0] ?? 'answered',
): Condition {
  const scores = scoresOf(question.type)
  const low = scores[Math.floor((scores.length - 1) * 0.6)] ?? 0
  const high = scores.at(-1) ?? low
  switch (test) {
    case 'atMost':
      return { question: question.id, atMost: question.type === 'thumbs' ? 0 : low }
    case 'atLeast':
      return { question: question.id, atLeast: high }
    case 'between':
      return { question: question.id, atLeast: low, atMost: high }
    case 'anyOf':
      return { question: question.id, anyOf: (question.options ?? []).slice(0, 1).map(({ id }) => id) }
    case 'answered':
    case 'unanswered':
    default:
      return { question: question.id, answered: test === 'answered' }
  }
}

interface Props {
  condition: Condition
  /** The questions that it may be about. */
  earlier: readonly Question[]
  definition: SurveyDefinition
  fault: string | null
  onChange: (condition: Condition) => void
  onRemove: () => void
}

/** A condition that reads as a sentence, each part of it a choice. */
export function ConditionRow({ condition, earlier, definition, fault, onChange, onRemove }: Props) {
  const { language } = useI18n()
  const words = useWords().builder
  const { logic } = words
  const question = earlier.find(({ id }) => id === condition.question)
  const test = testOf(condition)
  const small = 'h-9 w-auto! max-w-full pr-8'
  return (
    <div className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex items-start gap-1">
        <div className="flex min-w-0 grow flex-wrap items-center gap-2">
          <Select
            aria-label={logic.subject}
            aria-invalid={fault !== null}
            className={classes(small, 'min-w-40 flex-1 basis-40 sm:max-w-64')}
            value={condition.question}
            onChange={({ target }) => {
              const next = earlier.find(({ id }) => id === target.value)
              if (next) onChange(conditionAbout(next))
            }}
          >
            {!question && <option value={condition.question}>{condition.question}</option>}
            {earlier.map((each) => (
              <option key={each.id} value={each.id}>
                {nameOf(each, definition, language, words)}
              </option>
            ))}
          </Select>
          {question && (
            <Select
              aria-label={logic.test}
              className={small}
              value={test}
              onChange={({ target }) => {
                const next = testsOf(question).find((each) => each === target.value)
                if (next) onChange(conditionAbout(question, next))
              }}
            >
              {testsOf(question).map((each) => (
                <option key={each} value={each}>
                  {logic.tests[each]}
                </option>
              ))}
            </Select>
          )}
          {question && <Values {...{ condition, question, definition, test, onChange }} />}
        </div>
        <Button
          kind="quiet"
          size="icon"
          className="mt-0.5 size-8 shrink-0"
          aria-label={logic.removeCondition}
          onClick={onRemove}
        >
          <X className="size-4" aria-hidden="true" />
        </Button>
      </div>
      {fault !== null && <p className="text-xs text-bad-ink">{fault}</p>}
    </div>
  )
}

interface ValuesProps extends Pick<Props, 'condition' | 'definition' | 'onChange'> {
  question: Question
  test: Test
}

function Values({ condition, question, definition, test, onChange }: ValuesProps) {
  const { language, format } = useI18n()
  const { logic } = useWords().builder
  const scores = scoresOf(question.type)
  const score = (key: 'atLeast' | 'atMost', label: string) => (
    <Select
      aria-label={label}
      className="h-9 w-auto! pr-8 tabular-nums"
      value={condition[key] ?? ''}
      onChange={({ target }) => onChange({ ...condition, [key]: Number(target.value) })}
    >
      {scores.map((each) => (
        <option key={each} value={each}>
          {format.number(each)}
        </option>
      ))}
    </Select>
  )
  if (test === 'atMost' || test === 'atLeast') return score(test, logic.value)
  if (test === 'between')
    return (
      <>
        {score('atLeast', logic.from)}
        <span className="text-sm text-soft">{logic.and.split(' ')[0]}</span>
        {score('atMost', logic.to)}
      </>
    )
  if (test !== 'anyOf') return null
  const chosen = new Set(condition.anyOf)
  const flip = (id: string) => {
    const next = (question.options ?? [])
      .map((each) => each.id)
      .filter((each) => (each === id) !== chosen.has(each))
    if (next.length > 0) onChange({ ...condition, anyOf: next })
  }
  return (
    <span role="group" aria-label={logic.value} className="flex flex-wrap gap-1.5">
      {(question.options ?? []).map(({ id, text }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen.has(id)}
          onClick={() => flip(id)}
          className="min-h-8 rounded-full border border-line px-3 text-sm text-soft hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          {textIn(text, language, definition.languages) || id}
        </button>
      ))}
    </span>
  )
}
