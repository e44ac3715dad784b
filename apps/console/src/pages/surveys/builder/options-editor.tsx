import type { Question, SurveyDefinition } from '@vigia/domain/surveys'
import { textIn } from '@vigia/domain/surveys'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../words.ts'
import { freeId, moved } from './edit.ts'
import type { Faults } from './faults.ts'
import { TextField } from './text-field.tsx'

interface Props {
  question: Question
  index: number
  definition: SurveyDefinition
  faults: Faults
  onChange: (options: Question['options'], tag?: string) => void
}

/** What can be chosen, in order; each in all languages. */
export function OptionsEditor({ question, index, definition, faults, onChange }: Props) {
  const { language } = useI18n()
  const words = useWords().builder
  const options = question.options ?? []
  const path = `questions.${index}.options`
  const problem = faults.problems.find((each) => each.path === path)
  const icon = 'size-8'
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs font-medium text-soft">{words.options}</legend>
      {options.map(({ id, text }, i) => {
        const name = textIn(text, language, definition.languages) || words.option(String(i + 1))
        return (
          <div key={id} className="flex items-start gap-1">
            <div className="grow">
              <TextField
                label={words.option(String(i + 1))}
                path={`${path}.${i}.text`}
                value={text}
                languages={definition.languages}
                faults={faults}
                quiet
                onChange={(next, tag) =>
                  onChange(
                    options.map((each) => (each.id === id ? { ...each, text: next } : each)),
                    `${question.id}.${id}.${tag}`,
                  )
                }
              />
            </div>
            <span className="flex pt-1">
              <Button
                kind="quiet"
                size="icon"
                className={icon}
                disabled={i === 0}
                aria-label={`${words.moveUp}: ${name}`}
                onClick={() => onChange(moved(options, i, i - 1))}
              >
                <ArrowUp className="size-3.5" aria-hidden="true" />
              </Button>
              <Button
                kind="quiet"
                size="icon"
                className={icon}
                disabled={i === options.length - 1}
                aria-label={`${words.moveDown}: ${name}`}
                onClick={() => onChange(moved(options, i, i + 1))}
              >
                <ArrowDown className="size-3.5" aria-hidden="true" />
              </Button>
              <Button
                kind="quiet"
                size="icon"
                className={icon}
                aria-label={words.removeOption(name)}
                onClick={() => onChange(options.filter((each) => each.id !== id))}
              >
                <X className="size-3.5" aria-hidden="true" />
              </Button>
            </span>
          </div>
        )
      })}
      {problem && <p className="text-xs text-bad-ink">{words.problem[problem.code]}</p>}
      {options.length < 50 && (
        <Button
          kind="quiet"
          size="small"
          className="-ml-2 justify-self-start"
          onClick={() => {
            const id = freeId(
              options.map((each) => each.id),
              'option',
            )
            onChange([
              ...options,
              { id, text: Object.fromEntries(definition.languages.map((tag) => [tag, ''])) },
            ])
          }}
        >
          <Plus className="size-3.5" aria-hidden="true" />
          {words.addOption}
        </Button>
      )}
    </fieldset>
  )
}
