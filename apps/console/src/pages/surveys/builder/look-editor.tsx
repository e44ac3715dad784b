import type { Brand, SurveyDefinition, SurveyKind } from '@vigia/domain/surveys'
import { addressedAs } from '@vigia/domain/survey-templates'
import { Plus, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { useWords } from '../words.ts'
import { set } from './edit.ts'
import type { Faults } from './faults.ts'
import { languageName } from './language-name.ts'
import type { EditDefinition } from './use-editor.ts'

interface Props {
  definition: SurveyDefinition
  faults: Faults
  edit: EditDefinition
}

const kinds: readonly SurveyKind[] = ['transactional', 'relationship', 'employee']
const offered = ['es', 'en', 'pt', 'ca', 'gl', 'eu', 'fr', 'it', 'de'] as const
const HOUSE = '#0b6e4f'

/** A kind fits its questions: employees are asked for eNPS, everybody else for NPS. */
const ofKind = (definition: SurveyDefinition, kind: SurveyKind): SurveyDefinition => ({
  ...definition,
  kind,
  questions: definition.questions.map((question) => {
    if (kind === 'employee' && question.type === 'nps') return { ...question, type: 'enps' }
    if (kind !== 'employee' && question.type === 'enps') return { ...question, type: 'nps' }
    return question
  }),
})

/** What the survey is about, in which languages, how it addresses people, and how it looks. */
export function LookEditor({ definition, faults, edit }: Props) {
  const { language, t } = useI18n()
  const words = useWords().builder
  const { look } = words
  const { kind, touchpoint, languages, formality = 'usted', brand = {} } = definition
  const logo = faults.problems.find(({ path }) => path === 'brand.logoUrl')
  const brandWith = <K extends keyof Brand>(key: K, value: Brand[K]) =>
    edit((all) => ({ ...all, brand: set(all.brand ?? {}, key, value) }), `brand.${key}`)
  const left = offered.filter((tag) => !languages.includes(tag))

  return (
    <section aria-labelledby="look" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="look" className="font-semibold">
        {look.title}
      </h2>
      <Card className="grid gap-5 p-4 sm:grid-cols-2 sm:p-5">
        <Field label={look.kind}>
          {(props) => (
            <Select
              {...props}
              value={kind}
              onChange={({ target }) => {
                const next = kinds.find((each) => each === target.value)
                if (next) edit((all) => ofKind(all, next))
              }}
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {look.kinds[each]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={look.touchpoint}>
          {(props) => (
            <>
              <input
                {...props}
                list="known-touchpoints"
                className={inputClass}
                maxLength={80}
                value={touchpoint}
                onChange={({ target }) => edit((all) => ({ ...all, touchpoint: target.value }), 'touchpoint')}
              />
              <datalist id="known-touchpoints">
                {Object.entries(t.words.touchpoint).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        <div className="grid content-start gap-1.5">
          <p className="text-sm font-medium">{look.languages}</p>
          <ul className="flex flex-wrap items-center gap-1.5">
            {languages.map((tag, i) => {
              const name = languageName(tag, language)
              return (
                <li
                  key={tag}
                  className="inline-flex h-8 items-center gap-1 rounded-full bg-sunken ps-3 pe-3 text-sm has-[button]:pe-1"
                >
                  {name}
                  {i > 0 && (
                    <button
                      type="button"
                      aria-label={look.removeLanguage(name)}
                      className="grid size-6 place-items-center rounded-full text-faint hover:text-ink"
                      onClick={() =>
                        edit((all) => ({ ...all, languages: all.languages.filter((each) => each !== tag) }))
                      }
                    >
                      <X className="size-3.5" aria-hidden="true" />
                    </button>
                  )}
                </li>
              )
            })}
            {left.length > 0 && (
              <li>
                <Menu
                  label={look.addLanguage}
                  align="start"
                  entries={left.map((tag) => ({
                    label: languageName(tag, language),
                    onSelect: () => edit((all) => ({ ...all, languages: [...all.languages, tag] })),
                  }))}
                  trigger={
                    <Button kind="quiet" size="icon" className="size-8" aria-label={look.addLanguage}>
                      <Plus className="size-4" aria-hidden="true" />
                    </Button>
                  }
                />
              </li>
            )}
          </ul>
        </div>
        {languages.some((tag) => tag.startsWith('es')) && (
          <div className="grid content-start gap-1.5">
            <p className="text-sm font-medium">{look.formality}</p>
            <div>
              <Segmented
                label={look.formality}
                value={formality}
                options={(['usted', 'tu'] as const).map((value) => ({
                  value,
                  label: look.formalities[value],
                }))}
                onChange={(value) => edit((all) => addressedAs(all, value))}
              />
            </div>
            <p className="text-xs text-faint">{look.formalityNote}</p>
          </div>
        )}
        <Field label={look.brand}>
          {(props) => (
            <input
              {...props}
              className={inputClass}
              maxLength={80}
              value={brand.name ?? ''}
              onChange={({ target }) => brandWith('name', target.value === '' ? undefined : target.value)}
            />
          )}
        </Field>
        <div className="flex items-end gap-3">
          <Field label={look.color}>
            {(props) => (
              <input
                {...props}
                type="color"
                className="h-10 w-16 cursor-pointer rounded-lg border border-edge bg-surface p-1"
                value={brand.color ?? HOUSE}
                onChange={({ target }) => brandWith('color', target.value)}
              />
            )}
          </Field>
          {brand.color && (
            <Button kind="quiet" size="small" className="mb-1" onClick={() => brandWith('color', undefined)}>
              {look.clearColor}
            </Button>
          )}
        </div>
        <div className="sm:col-span-2">
          <Field label={look.logo} error={logo ? words.problem[logo.code] : null}>
            {(props) => (
              <input
                {...props}
                type="url"
                className={inputClass}
                maxLength={500}
                placeholder="https://"
                value={brand.logoUrl ?? ''}
                onChange={({ target }) =>
                  brandWith('logoUrl', target.value === '' ? undefined : target.value)
                }
              />
            )}
          </Field>
        </div>
      </Card>
    </section>
  )
}
