import type { Question, SurveyDefinition } from '@vigia/domain/surveys'
import { CornerDownRight, Plus, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useWords } from '../words.ts'
import { conditionAbout } from './condition-row.tsx'
import { Conditions } from './conditions.tsx'
import type { Faults } from './faults.ts'
import { nameOf } from './sentences.ts'

interface Props {
  question: Question
  index: number
  definition: SurveyDefinition
  faults: Faults
  onChange: (jumps: Question['jumps']) => void
}

/** Where one goes after this question by way of exception. */
export function Jumps({ question, index, definition, faults, onChange }: Props) {
  const { language } = useI18n()
  const words = useWords().builder
  const { logic } = words
  const jumps = question.jumps ?? []
  const earlier = definition.questions.slice(0, index + 1)
  const later = definition.questions.slice(index + 2)
  const put = (next: NonNullable<Question['jumps']>) => onChange(next.length > 0 ? next : undefined)
  const path = `questions.${index}.jumps`
  return (
    <div className="grid gap-2">
      <h3 className="text-xs font-medium text-soft">{logic.jumps}</h3>
      {jumps.map(({ when, to }, i) => {
        const fault = faults.problems.find((each) => each.path === `${path}.${i}.to`)
        const isKnown = to === 'end' || later.some(({ id }) => id === to)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a jump has nothing else that tells it from others
          <div key={i} className="grid gap-2 rounded-lg bg-sunken/60 p-3">
            <Conditions
              conditions={when}
              earlier={earlier}
              definition={definition}
              path={`${path}.${i}.when`}
              faults={faults}
              lead={logic.onlyIf}
              onChange={(next) =>
                put(
                  next
                    ? jumps.map((each, at) => (at === i ? { ...each, when: next } : each))
                    : jumps.filter((_, at) => at !== i),
                )
              }
            />
            <div className="flex flex-wrap items-center gap-2">
              <CornerDownRight className="size-4 text-faint" aria-hidden="true" />
              <span className="text-sm text-soft">{logic.goTo}</span>
              <Select
                aria-label={logic.goTo}
                aria-invalid={fault !== undefined}
                className="h-9 w-auto! max-w-64 pr-8"
                value={to}
                onChange={({ target }) =>
                  put(jumps.map((each, at) => (at === i ? { ...each, to: target.value } : each)))
                }
              >
                {!isKnown && <option value={to}>{to}</option>}
                {later.map((each) => (
                  <option key={each.id} value={each.id}>
                    {nameOf(each, definition, language, words)}
                  </option>
                ))}
                <option value="end">{logic.end}</option>
              </Select>
              <Button
                kind="quiet"
                size="icon"
                className="size-8"
                aria-label={logic.removeJump}
                onClick={() => put(jumps.filter((_, at) => at !== i))}
              >
                <X className="size-4" aria-hidden="true" />
              </Button>
            </div>
            {fault && <p className="text-xs text-bad-ink">{words.problem[fault.code]}</p>}
          </div>
        )
      })}
      {jumps.length < 10 && (
        <Button
          kind="quiet"
          size="small"
          className="-ml-2 justify-self-start"
          onClick={() => put([...jumps, { when: [conditionAbout(question)], to: 'end' }])}
        >
          <Plus className="size-3.5" aria-hidden="true" />
          {logic.addJump}
        </Button>
      )}
    </div>
  )
}
