import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

import { classes } from './classes.ts'

export interface MenuEntry {
  label: string
  icon?: LucideIcon
  onSelect: () => void
  disabled?: boolean
  /** Marks the one that is chosen, of several. */
  chosen?: boolean
  tone?: 'bad'
}

interface Props {
  label: string
  /** A button; it gets its state and its keys from the menu. */
  trigger: ReactNode
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
}

/** A few actions behind a button: arrows, first letters and Escape work. Not modal, as the content policy wants. */
export function Menu({ label, trigger, entries, align = 'end' }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className="z-50 max-h-80 min-w-44 animate-[fade_.15s_ease-out] overflow-y-auto rounded-xl border border-line bg-surface p-1 text-sm shadow-float"
        >
          {entries.map(({ label: name, icon: Icon, onSelect, disabled = false, chosen, tone }) => (
            <DropdownMenu.Item
              key={name}
              disabled={disabled}
              onSelect={onSelect}
              aria-current={chosen ? 'true' : undefined}
              className={classes(
                'flex h-9 cursor-pointer items-center gap-2.5 rounded-lg px-3 outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-sunken',
                tone === 'bad' ? 'text-bad-ink' : 'text-ink',
                chosen && 'font-semibold text-accent',
              )}
            >
              {Icon && <Icon className="size-4 shrink-0 text-faint" aria-hidden="true" />}
              <span className="truncate">{name}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
