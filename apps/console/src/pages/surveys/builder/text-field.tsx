import type { Localized } from '@vigia/domain/surveys'
import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { classes } from '../../../ui/classes.ts'
import { inputClass } from '../../../ui/field.tsx'
import { useWords } from '../words.ts'
import type { Faults } from './faults.ts'
import { languageName } from './language-name.ts'

interface Props {
  label: string
  /** Where it is in the definition: what is wrong there is said here. */
  path: string
  value: Localized | undefined
  languages: readonly string[]
  faults: Faults
  multiline?: boolean
  /** The label is heard and not seen, where what it is can be seen anyway. */
  quiet?: boolean
  onChange: (value: Localized, language: string) => void
}

const MOST = 1_000

/** A text in each language of the survey, side by side; what is missing is marked where it is. */
export function TextField({
  label,
  path,
  value,
  languages,
  faults,
  multiline = false,
  quiet = false,
  onChange,
}: Props) {
  const { language } = useI18n()
  const words = useWords().builder
  const id = useId()
  const gaps = faults.gaps.get(path) ?? []
  const problem = faults.problems.find((each) => each.path === path)
  return (
    <div
      className={classes(
        'grid grid-cols-[minmax(0,1fr)] gap-x-3 gap-y-2',
        languages.length > 1 && 'sm:grid-cols-2',
      )}
    >
      {languages.map((tag, i) => {
        const name = languageName(tag, language)
        const isMissing = gaps.includes(tag)
        const fault = i === 0 && problem ? words.problem[problem.code] : null
        const note = `${id}-${tag}-note`
        const shared = {
          id: `${id}-${tag}`,
          lang: tag,
          value: value?.[tag] ?? '',
          maxLength: MOST,
          'aria-invalid': fault !== null,
          'aria-describedby': fault !== null || isMissing ? note : undefined,
          onChange: ({ target }: { target: { value: string } }) =>
            onChange({ ...value, [tag]: target.value }, tag),
        }
        const look = classes(inputClass, isMissing && 'border-warn border-dashed')
        return (
          <div key={tag} className="grid content-start gap-1">
            <label htmlFor={shared.id} className={quiet ? 'sr-only' : 'text-xs font-medium text-soft'}>
              {label}
              {languages.length > 1 && <span className="font-normal text-faint"> · {name}</span>}
            </label>
            {multiline ? (
              <textarea
                {...shared}
                rows={2}
                className={classes(look, 'field-sizing-content h-auto min-h-14 resize-y py-2 leading-5')}
              />
            ) : (
              <input {...shared} className={look} />
            )}
            {(fault !== null || isMissing) && (
              <p id={note} className={fault === null ? 'text-xs text-warn-ink' : 'text-xs text-bad-ink'}>
                {fault ?? words.missing(name)}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
