import { Search, X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'

import { classes } from './classes.ts'
import { inputClass } from './field.tsx'
import { useSettled } from './use-settled.ts'

const SETTLE_MS = 300

interface Props {
  label: string
  clear: string
  placeholder: string
  hint?: string
  /** In letters. */
  longest?: number
  /** What the address says. */
  value: string
  /** Told once the hand rests. */
  onChange: (value: string) => void
}

/** Words to look for: asked for once the hand rests, and the address follows. */
export function SearchField({ label, clear, placeholder, hint, longest = 200, value, onChange }: Props) {
  const id = useId()
  const [written, setWritten] = useState(value)
  const settled = useSettled(written.trim(), SETTLE_MS)

  useEffect(() => {
    if (settled !== value) onChange(settled)
    // Only what is written leads; the address follows.
  }, [settled])
  useEffect(() => {
    // Unless the address was changed from elsewhere: a chip, a link, the way back.
    if (value !== settled) setWritten(value)
  }, [value])

  return (
    <search className="mb-4 block">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="relative">
        <Search
          className="pointer-events-none absolute inset-y-0 left-3.5 my-auto size-4.5 text-faint"
          aria-hidden="true"
        />
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={longest}
          value={written}
          placeholder={placeholder}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={({ target }) => setWritten(target.value)}
          className={classes(inputClass, 'h-11 rounded-xl pr-12 pl-11 text-base sm:text-base')}
        />
        {written && (
          <button
            type="button"
            aria-label={clear}
            onClick={() => setWritten('')}
            className="absolute inset-y-0 right-1 my-auto grid size-9 place-items-center rounded-lg text-faint hover:bg-sunken hover:text-ink"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-faint">
          {hint}
        </p>
      )}
    </search>
  )
}
