import { CornerDownLeft, Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect, useId, useRef, useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useInertPage } from '../../ui/use-inert-page.ts'
import type { Command } from './command.ts'
import { inGroups } from './command.ts'
import { best } from './fuzzy.ts'
import { keepRecent, recentIds } from './recent.ts'
import { useCommands } from './use-commands.ts'
import { useFound } from './use-found.ts'

interface Props {
  onClose: () => void
  onHelp: () => void
}

/** Everything that can be gone to or done, by a few letters. */
export function Palette({ onClose, onHelp }: Props) {
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Content onClose={onClose} onHelp={onHelp} />
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What was chosen lately first; under that, whatever is always there. */
function listed(lasting: readonly Command[], found: readonly Command[], typed: string): Command[] {
  if (typed.trim() !== '') {
    return [...best(typed, lasting, ({ label, words = '' }) => `${label} ${words}`), ...found]
  }
  const recent = recentIds().flatMap((id) => {
    const command = lasting.find((candidate) => candidate.id === id)
    return command ? [{ ...command, group: 'recent' as const }] : []
  })
  const seen = new Set(recent.map(({ id }) => id))
  return [...recent, ...lasting.filter(({ id }) => !seen.has(id))]
}

function Content({ onClose, onHelp }: Props) {
  const { t } = useI18n()
  const words = t.palette
  const id = useId()
  const returnFocus = useInertPage()
  const list = useRef<HTMLDivElement>(null)
  const ran = useRef(false)
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)

  const lasting = useCommands(onHelp)
  const { commands: found, isBusy } = useFound(typed)
  const groups = inGroups(listed(lasting, found, typed), typed)
  const all = groups.flatMap(({ commands }) => commands)
  const here = Math.min(place, all.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [here, typed])

  const run = (command: Command | undefined) => {
    if (!command) return
    if (command.isLasting) keepRecent(command.id)
    ran.current = true
    onClose()
    command.run()
  }
  const moves: Record<string, number> = {
    ArrowDown: here + 1 < all.length ? here + 1 : 0,
    ArrowUp: here > 0 ? here - 1 : all.length - 1,
    PageDown: Math.min(all.length - 1, here + 8),
    PageUp: Math.max(0, here - 8),
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moves[event.key]
    if (next !== undefined) {
      event.preventDefault()
      setPlace(next)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(all[here])
    }
  }

  return (
    <div className="fixed inset-0 z-50 flex animate-[fade_.12s_ease-out] justify-center bg-[oklch(0.15_0.03_225/0.5)] p-3 sm:pt-[12vh]">
      <Dialog.Content
        aria-modal="true"
        aria-describedby={undefined}
        // A command that leads elsewhere moves the focus itself.
        onCloseAutoFocus={(event) => (ran.current ? event.preventDefault() : returnFocus(event))}
        className="flex h-fit max-h-[min(32rem,calc(100dvh-1.5rem))] w-full max-w-xl animate-[rise_.15s_ease-out] flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-float outline-none"
      >
        <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
        <div className="flex items-center gap-3 border-b border-line px-4">
          <Search className="size-4.5 shrink-0 text-faint" aria-hidden="true" />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={all.length === 0 ? undefined : `${id}-${here}`}
            aria-autocomplete="list"
            aria-label={words.title}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setPlace(0)
            }}
            onKeyDown={onKeyDown}
            className="h-13 min-w-0 grow bg-transparent text-base outline-none placeholder:text-faint"
          />
          <Kbd keys={['Esc']} />
        </div>
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={words.title}
          className="overflow-y-auto p-2"
        >
          {groups.map(({ group, commands }) => (
            <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="not-first:mt-2">
              <p id={`${id}-${group}`} className="px-3 py-1 text-xs font-medium text-faint">
                {words.groups[group]}
              </p>
              {commands.map((command) => {
                const index = all.indexOf(command)
                return (
                  <Row
                    key={command.id}
                    id={`${id}-${index}`}
                    command={command}
                    isHere={index === here}
                    onPoint={() => setPlace(index)}
                    onChoose={() => run(command)}
                  />
                )
              })}
            </div>
          ))}
        </div>
        <p role="status" className={all.length === 0 ? 'px-4 pb-8 pt-4 text-center text-soft' : 'sr-only'}>
          {isBusy ? t.common.loading : all.length === 0 ? t.common.nothingFound : ''}
        </p>
      </Dialog.Content>
    </div>
  )
}

interface RowProps {
  id: string
  command: Command
  isHere: boolean
  onPoint: () => void
  onChoose: () => void
}

function Row({ id, command: { icon: Icon, label, detail, keys }, isHere, onPoint, onChoose }: RowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input above hears the keys
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      tabIndex={-1}
      onPointerMove={() => !isHere && onPoint()}
      onClick={onChoose}
      className={classes(
        'flex h-10 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm',
        isHere ? 'bg-accent-soft text-accent' : 'text-ink',
      )}
    >
      <Icon className={classes('size-4 shrink-0', !isHere && 'text-faint')} aria-hidden="true" />
      <span className="min-w-0 grow truncate">
        {label}
        {detail && <span className="text-faint"> · {detail}</span>}
      </span>
      {keys && <Kbd keys={keys} />}
      {isHere && !keys && <CornerDownLeft className="size-3.5 shrink-0 opacity-70" aria-hidden="true" />}
    </div>
  )
}
