import type { Localized, Question, QuestionType, SurveyDefinition } from '@vigia/domain/surveys'
import { isChoice, isScale } from '@vigia/domain/surveys'
import { Switch } from 'radix-ui'
import { useId } from 'react'

import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { useWords } from '../words.ts'
import { Conditions } from './conditions.tsx'
import { replaceQuestion, retyped, set } from './edit.ts'
import type { Faults } from './faults.ts'
import { Jumps } from './jumps.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { TextField } from './text-field.tsx'
import type { EditDefinition } from './use-editor.ts'

export const typesFor = (kind: SurveyDefinition['kind']): QuestionType[] => [
  kind === 'employee' ? 'enps' : 'nps',
  'csat',
  'ces',
  'stars',
  'thumbs',
  'single',
  'multiple',
  'text',
]

interface Props {
  question: Question
  index: number
  definition: SurveyDefinition
  faults: Faults
  edit: EditDefinition
}

/** All of one question: its words, its answers, when it is asked and where one goes from it. */
export function QuestionForm({ question, index, definition, faults, edit }: Props) {
  const words = useWords().builder
  const switchId = useId()
  const { id, type } = question
  const { languages } = definition
  const path = `questions.${index}`
  const put = (next: Question, tag: string | null = null) => edit((all) => replaceQuestion(all, next), tag)
  const said = (key: 'text' | 'help' | 'low' | 'high' | 'placeholder') => ({
    path: `${path}.${key}`,
    value: question[key],
    languages,
    faults,
    onChange: (value: Localized, language: string) =>
      put({ ...question, [key]: value }, `${id}.${key}.${language}`),
  })
  const types = typesFor(definition.kind)
  const typeProblem = faults.problems.find((each) => each.path === `${path}.type`)
  const hasMore = question.help ?? question.placeholder ?? question.touchpoint

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-1 pb-5 sm:px-5">
      <TextField label={words.text} multiline {...said('text')} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Field label={words.typeLabel} error={typeProblem ? words.problem[typeProblem.code] : null}>
          {(props) => (
            <Select
              {...props}
              className="w-auto!"
              value={type}
              onChange={({ target }) => {
                const next = types.find((each) => each === target.value)
                if (next) put(retyped(question, next, languages))
              }}
            >
              {!types.includes(type) && <option value={type}>{words.type[type]}</option>}
              {types.map((each) => (
                <option key={each} value={each}>
                  {words.type[each]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <span className="flex h-10 items-center gap-2.5">
          <Switch.Root
            id={switchId}
            checked={question.required === true}
            onCheckedChange={(is) => put(set(question, 'required', is ? true : undefined))}
            className={switchClass}
          >
            <Switch.Thumb className={thumbClass} />
          </Switch.Root>
          <label htmlFor={switchId} className="text-sm">
            {words.required}
          </label>
        </span>
      </div>
      {isScale(type) && (
        <>
          <TextField label={words.low} {...said('low')} />
          <TextField label={words.high} {...said('high')} />
        </>
      )}
      {isChoice(type) && (
        <OptionsEditor
          {...{ question, index, definition, faults }}
          onChange={(options, tag) => put(set(question, 'options', options), tag)}
        />
      )}
      {index > 0 && (
        <div className="grid gap-2 border-t border-line pt-4">
          <h3 className="text-xs font-medium text-soft">{words.logic.title}</h3>
          {!question.when && <p className="text-sm">{words.logic.always}</p>}
          <Conditions
            conditions={question.when}
            earlier={definition.questions.slice(0, index)}
            definition={definition}
            path={`${path}.when`}
            faults={faults}
            lead={words.logic.onlyIf}
            onChange={(when) => put(set(question, 'when', when))}
          />
        </div>
      )}
      <Jumps
        {...{ question, index, definition, faults }}
        onChange={(jumps) => put(set(question, 'jumps', jumps))}
      />
      <details className="group" open={hasMore !== undefined}>
        <summary className="w-fit rounded text-sm font-medium text-accent">{words.more}</summary>
        <div className="mt-3 grid gap-4">
          <TextField label={words.help} {...said('help')} />
          {type === 'text' && <TextField label={words.placeholder} {...said('placeholder')} />}
          <Field label={words.touchpoint}>
            {(props) => (
              <input
                {...props}
                className={inputClass}
                maxLength={80}
                value={question.touchpoint ?? ''}
                onChange={({ target }) =>
                  put(
                    set(question, 'touchpoint', target.value === '' ? undefined : target.value),
                    `${id}.touchpoint`,
                  )
                }
              />
            )}
          </Field>
        </div>
      </details>
    </div>
  )
}
