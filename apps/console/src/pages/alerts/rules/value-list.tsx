import { ChevronDown, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { inputClass } from '../../../ui/field.tsx'
import { tokenClass } from './token.ts'

interface Props {
  label: string
  values: readonly string[]
  /** What can be ticked. */
  known: readonly string[]
  /** Whether something else can be written. */
  isOpen: boolean
  nameOf: (value: string) => string
  onChange: (values: string[]) => void
  fault: string | undefined
}

/** Several values in one word of the sentence: ticked, or written where the organization has names of its own. */
export function ValueList({ label, values, known, isOpen, nameOf, onChange, fault }: Props) {
  const { t } = useI18n()
  const words = t.rules.builder
  const id = useId()
  const [written, setWritten] = useState('')
  const add = () => {
    const value = written.trim()
    if (value !== '' && !values.includes(value)) onChange([...values, value])
    setWritten('')
  }
  const flip = (value: string) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
  const own = values.filter((value) => !known.includes(value))

  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${label}: ${values.map(nameOf).join(words.listJoin) || words.choose}`}
        aria-invalid={fault !== undefined}
        aria-describedby={fault}
        className={classes(tokenClass, 'inline-flex max-w-full items-baseline gap-1 text-start')}
      >
        <span className="min-w-0">{values.map(nameOf).join(words.listJoin) || words.choose}</span>
        <ChevronDown className="size-3.5 shrink-0 self-center" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className="z-50 max-h-80 w-72 animate-[fade_.15s_ease-out] overflow-y-auto rounded-xl border border-line bg-surface p-3 text-sm shadow-float"
        >
          {isOpen && (
            <form
              className="mb-2 flex gap-2"
              onSubmit={(event) => {
                event.preventDefault()
                add()
              }}
            >
              <input
                className={classes(inputClass, 'h-9')}
                aria-label={words.addValueOf(label)}
                value={written}
                maxLength={200}
                onChange={({ target }) => setWritten(target.value)}
              />
              <Button type="submit" size="small" className="h-9">
                {words.addValue}
              </Button>
            </form>
          )}
          <ul className="grid gap-0.5">
            {own.map((value) => (
              <li key={value} className="flex items-center justify-between gap-2 rounded-lg px-2 py-1">
                <span className="min-w-0 truncate">{nameOf(value)}</span>
                <Button
                  kind="quiet"
                  size="icon"
                  className="size-7"
                  aria-label={words.removeValue(nameOf(value))}
                  onClick={() => flip(value)}
                >
                  <X className="size-3.5" aria-hidden="true" />
                </Button>
              </li>
            ))}
            {known.map((value) => (
              <li key={value}>
                <label
                  htmlFor={`${id}-${value}`}
                  className="flex cursor-pointer items-center gap-2.5 rounded-lg px-2 py-1.5 hover:bg-sunken"
                >
                  <input
                    id={`${id}-${value}`}
                    type="checkbox"
                    className="size-4 accent-(--color-accent)"
                    checked={values.includes(value)}
                    onChange={() => flip(value)}
                  />
                  <span className="min-w-0 truncate">{nameOf(value)}</span>
                </label>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
