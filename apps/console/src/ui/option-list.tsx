import { Check } from 'lucide-react'
import { useRef, useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { classes } from './classes.ts'
import { inputClass } from './field.tsx'

export interface Option<T extends string> {
  value: T
  label: string
}

interface Props<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T
  onChoose: (value: T) => void
}

const MANY = 8

const step: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** One of several, in a popover: arrows walk, and a long list can be searched. */
export function OptionList<T extends string>({ label, options, value, onChoose }: Props<T>) {
  const { t } = useI18n()
  const [sought, setSought] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const shown = options.filter((option) => option.label.toLowerCase().includes(sought.trim().toLowerCase()))

  const walk = (event: React.KeyboardEvent) => {
    const by = step[event.key]
    if (by === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const here = buttons.findIndex((button) => button === document.activeElement)
    buttons[Math.min(buttons.length - 1, Math.max(0, here + by))]?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows are a second way; Tab is the first
    <div onKeyDown={walk}>
      {options.length > MANY && (
        <input
          className={`${inputClass} mb-1 h-9`}
          type="search"
          aria-label={`${t.common.search}: ${label}`}
          placeholder={t.common.search}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <ul ref={list} aria-label={label}>
        {shown.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              aria-pressed={option.value === value}
              onClick={() => onChoose(option.value)}
              className={classes(
                'flex h-9 w-full items-center justify-between gap-3 rounded-lg px-3 text-start -outline-offset-2 hover:bg-sunken',
                option.value === value ? 'font-medium text-accent' : 'text-ink',
              )}
            >
              <span className="truncate">{option.label}</span>
              {option.value === value && <Check className="size-4 shrink-0" aria-hidden="true" />}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="px-3 py-4 text-center text-soft">{t.common.nothingFound}</p>}
    </div>
  )
}
