import { ChevronDown, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { classes } from './classes.ts'

interface Props {
  /** What it filters by. */
  label: string
  /** What is chosen, in words. */
  value: string
  /** Whether that is anything but the default: the chip is filled, and can be emptied. */
  isSet: boolean
  onClear?: () => void
  /** What opens under it; `close` shuts it again. */
  children: (close: () => void) => ReactNode
}

const half = 'inline-flex h-9 items-center -outline-offset-2'

/** One filter as a chip: it says what is chosen, opens to change it, and can be emptied at once. */
export function Chip({ label, value, isSet, onClear, children }: Props) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <span
        className={classes(
          'inline-flex max-w-full shrink-0 rounded-full border text-sm transition-colors',
          isSet
            ? 'border-accent bg-accent-soft text-accent'
            : 'border-line bg-surface text-soft hover:border-edge',
        )}
      >
        <Popover.Trigger
          className={classes(
            half,
            'min-w-0 gap-1.5 pl-3.5',
            onClear && isSet ? 'rounded-l-full pr-1' : 'rounded-full pr-2.5',
          )}
        >
          <span className="sr-only">{label}: </span>
          <span className={classes('truncate', isSet && 'font-medium')}>{value}</span>
          <ChevronDown className="size-3.5 shrink-0 opacity-70" aria-hidden="true" />
        </Popover.Trigger>
        {onClear && isSet && (
          <button
            type="button"
            aria-label={`${t.common.remove}: ${label}`}
            onClick={onClear}
            className={classes(half, 'rounded-r-full pr-2.5 pl-1 hover:text-ink')}
          >
            <X className="size-3.5" aria-hidden="true" />
          </button>
        )}
      </span>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className="z-50 max-h-96 w-64 animate-[fade_.15s_ease-out] overflow-y-auto rounded-xl border border-line bg-surface p-1 text-sm shadow-float"
        >
          {children(() => setOpen(false))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
