import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'

import { classes } from './classes.ts'

interface Option<T extends string> {
  value: T
  label: string
  /** What is seen where it is shorter than the label. */
  content?: ReactNode
}

interface Props<T extends string> {
  label: string
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
  small?: boolean
}

/** One choice of a few, all in sight. */
export function Segmented<T extends string>({ label, value, options, onChange, small = false }: Props<T>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className="no-print inline-flex max-w-full shrink-0 gap-0.5 overflow-x-auto rounded-[0.625rem] bg-sunken p-0.5"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.content === undefined ? undefined : option.label}
          title={option.content === undefined ? undefined : option.label}
          className={classes(
            'grid shrink-0 place-items-center rounded-lg -outline-offset-2 font-medium whitespace-nowrap text-soft transition-colors hover:text-ink',
            'data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-card',
            small ? 'h-7 min-w-8 px-2 text-xs' : 'h-8 px-3 text-sm',
          )}
        >
          {option.content ?? option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
