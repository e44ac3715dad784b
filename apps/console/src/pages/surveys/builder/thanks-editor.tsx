import type { SurveyDefinition, Thanks } from '@vigia/domain/surveys'
import { Plus, Trash2 } from 'lucide-react'

import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { inputClass } from '../../../ui/field.tsx'
import { useWords } from '../words.ts'
import { conditionAbout } from './condition-row.tsx'
import { Conditions } from './conditions.tsx'
import { set } from './edit.ts'
import type { Faults } from './faults.ts'
import { TextField } from './text-field.tsx'
import type { EditDefinition } from './use-editor.ts'

interface Props {
  definition: SurveyDefinition
  faults: Faults
  edit: EditDefinition
}

/** What is said at the end, to whom. */
export function ThanksEditor({ definition, faults, edit }: Props) {
  const words = useWords().builder
  const { thanks, questions, languages } = definition
  const put = (index: number, next: Thanks, tag: string | null = null) =>
    edit((all) => ({ ...all, thanks: all.thanks.map((each, i) => (i === index ? next : each)) }), tag)
  const [first] = questions
  const add = () => {
    if (!first) return
    const one = { text: Object.fromEntries(languages.map((tag) => [tag, ''])), when: [conditionAbout(first)] }
    edit((all) => ({ ...all, thanks: [...all.thanks.slice(0, -1), one, ...all.thanks.slice(-1)] }))
  }
  const whole = faults.problems.find(({ path }) => path === 'thanks')

  return (
    <section aria-labelledby="thanks" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <h2 id="thanks" className="font-semibold">
          {words.thanks.title}
        </h2>
        <p className="text-sm text-soft">{words.thanks.intro}</p>
        {whole && <p className="mt-1 text-sm text-bad-ink">{words.problem[whole.code]}</p>}
      </div>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {thanks.map((each, i) => {
          const path = `thanks.${i}`
          const url = faults.problems.find((problem) => problem.path === `${path}.action.url`)
          const title = words.thanks.one(String(i + 1))
          return (
            // oxlint-disable-next-line react/no-array-index-key -- thanks have no id: their order is what they are
            <li key={i}>
              <Card aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-3 p-4 sm:p-5">
                <div className="flex items-center justify-between gap-3">
                  <h3 className="text-sm font-medium">{title}</h3>
                  {thanks.length > 1 && (
                    <Button
                      kind="quiet"
                      size="icon"
                      className="-my-1.5"
                      aria-label={`${words.thanks.remove}: ${title}`}
                      onClick={() =>
                        edit((all) => ({ ...all, thanks: all.thanks.filter((_, at) => at !== i) }))
                      }
                    >
                      <Trash2 className="size-4" aria-hidden="true" />
                    </Button>
                  )}
                </div>
                {(each.when || i < thanks.length - 1) && (
                  <Conditions
                    conditions={each.when}
                    earlier={questions}
                    definition={definition}
                    path={`${path}.when`}
                    faults={faults}
                    lead={words.logic.onlyIf}
                    onChange={(when) => put(i, set(each, 'when', when))}
                  />
                )}
                <TextField
                  label={words.thanks.text}
                  path={`${path}.text`}
                  value={each.text}
                  languages={languages}
                  faults={faults}
                  multiline
                  onChange={(text, tag) => put(i, { ...each, text }, `${path}.text.${tag}`)}
                />
                {each.action ? (
                  <div className="grid gap-3 rounded-lg bg-sunken/60 p-3">
                    <TextField
                      label={words.thanks.label}
                      path={`${path}.action.label`}
                      value={each.action.label}
                      languages={languages}
                      faults={faults}
                      onChange={(label, tag) =>
                        put(
                          i,
                          { ...each, action: { url: '', ...each.action, label } },
                          `${path}.label.${tag}`,
                        )
                      }
                    />
                    <label className="grid gap-1 text-xs font-medium text-soft">
                      {words.thanks.url}
                      <input
                        type="url"
                        className={inputClass}
                        maxLength={500}
                        aria-invalid={url !== undefined}
                        value={each.action.url}
                        onChange={({ target }) =>
                          put(
                            i,
                            { ...each, action: { label: {}, ...each.action, url: target.value } },
                            `${path}.url`,
                          )
                        }
                      />
                      {url && <span className="font-normal text-bad-ink">{words.problem[url.code]}</span>}
                    </label>
                    <Button
                      kind="quiet"
                      size="small"
                      className="-ml-2 justify-self-start"
                      onClick={() => put(i, set(each, 'action', undefined))}
                    >
                      <Trash2 className="size-3.5" aria-hidden="true" />
                      {words.thanks.link}
                    </Button>
                  </div>
                ) : (
                  <Button
                    kind="quiet"
                    size="small"
                    className="-ml-2 justify-self-start"
                    onClick={() =>
                      put(i, {
                        ...each,
                        action: {
                          url: 'https://',
                          label: Object.fromEntries(languages.map((tag) => [tag, ''])),
                        },
                      })
                    }
                  >
                    <Plus className="size-3.5" aria-hidden="true" />
                    {words.thanks.link}
                  </Button>
                )}
              </Card>
            </li>
          )
        })}
      </ol>
      {first && thanks.length < 10 && (
        <Button className="justify-self-start" onClick={add}>
          <Plus className="size-4" aria-hidden="true" />
          {words.thanks.add}
        </Button>
      )}
    </section>
  )
}
