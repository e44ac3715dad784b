import { Search, X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'
import { inputClass } from '../../ui/field.tsx'
import { useSettled } from '../customers/use-settled.ts'

const SETTLE_MS = 300

/** Words to look for: asked for once the hand rests, and the address follows. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useI18n()
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
    <search className="mb-3 block">
      <label htmlFor={id} className="sr-only">
        {t.comments.search}
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
          maxLength={100}
          value={written}
          placeholder={t.comments.placeholder}
          onChange={({ target }) => setWritten(target.value)}
          className={classes(inputClass, 'h-11 rounded-xl pr-12 pl-11 text-base sm:text-base')}
        />
        {written && (
          <button
            type="button"
            aria-label={t.comments.clear}
            onClick={() => setWritten('')}
            className="absolute inset-y-0 right-1 my-auto grid size-9 place-items-center rounded-lg text-faint hover:bg-sunken hover:text-ink"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
    </search>
  )
}
