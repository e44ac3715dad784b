import { Plus, X } from 'lucide-react'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { languages } from '../../../i18n/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Read, useDocument, Written } from './use-document.ts'

const MOST_STEPS = 6
const LONGEST = 200

interface Props {
  code: string
  name: string
  play: Read<'playbook'>[keyof Read<'playbook'>]
  document: ReturnType<typeof useDocument<'playbook'>>
  onClose: () => void
}

/** One play, both languages side by side so that neither is forgotten. */
export function PlayDialog({ code, name, play, document: { save, isSaving, faults }, onClose }: Props) {
  const { t, format } = useI18n()
  const words = t.followUp.playbook
  const [draft, setDraft] = useState({ es: play.es, en: play.en })
  const [steps, setSteps] = useState(() =>
    play.steps.es.map((es, at) => ({ es, en: play.steps.en[at] ?? '' })),
  )
  const at = (place: string) =>
    faults.find(({ path }) => path === `${code}.${place}` || path.startsWith(`${code}.${place}.`))?.message ??
    null
  const write = (place: number, language: 'es' | 'en', text: string) =>
    setSteps(steps.map((step, nth) => (nth === place ? { ...step, [language]: text } : step)))
  const send = (body: Written<'playbook'>) => save(body, { onSuccess: onClose })

  return (
    <Sheet title={words.title(name)} detail={words.leadHelp} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          send({
            [code]: { ...draft, steps: { es: steps.map(({ es }) => es), en: steps.map(({ en }) => en) } },
          })
        }}
      >
        {languages.map((language) => (
          <Field key={language} label={`${words.lead} (${t.common.language[language]})`} error={at(language)}>
            {(control) => (
              <textarea
                {...control}
                lang={language}
                rows={2}
                maxLength={LONGEST}
                className={`${inputClass} h-auto py-2`}
                value={draft[language]}
                onChange={({ target }) => setDraft({ ...draft, [language]: target.value })}
              />
            )}
          </Field>
        ))}
        <fieldset>
          <legend className="text-sm font-medium">{words.steps}</legend>
          <ol className="mt-2 grid gap-3">
            {steps.map((step, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a step has no name but its place
              <li key={place} className="flex items-start gap-2">
                <span className="w-5 pt-2 text-end text-sm text-faint tabular-nums">{place + 1}.</span>
                <div className="grid grow gap-1.5">
                  {languages.map((language) => (
                    <input
                      key={language}
                      lang={language}
                      aria-label={words.step(format.number(place + 1), t.common.language[language])}
                      maxLength={LONGEST}
                      className={inputClass}
                      value={step[language]}
                      onChange={({ target }) => write(place, language, target.value)}
                    />
                  ))}
                </div>
                <Button
                  kind="quiet"
                  size="icon"
                  aria-label={words.removeStep(format.number(place + 1))}
                  onClick={() => setSteps(steps.filter((_, nth) => nth !== place))}
                >
                  <X className="size-4" aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ol>
          {at('steps') !== null && (
            <p role="alert" className="mt-1 text-sm text-bad-ink">
              {at('steps')}
            </p>
          )}
          {steps.length < MOST_STEPS && (
            <Button size="small" className="mt-3" onClick={() => setSteps([...steps, { es: '', en: '' }])}>
              <Plus className="size-4" aria-hidden="true" />
              {words.addStep}
            </Button>
          )}
        </fieldset>
        <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
          {!play.isDefault && (
            <Button className="mr-auto" disabled={isSaving} onClick={() => send({ [code]: null })}>
              {words.reset}
            </Button>
          )}
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" kind="primary" disabled={isSaving}>
            {t.followUp.save}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
