import type { LucideIcon } from 'lucide-react'

import { fit } from './fuzzy.ts'

export type CommandGroup = 'recent' | 'pages' | 'actions' | 'customers' | 'cases' | 'surveys'

export interface Command {
  id: string
  group: CommandGroup
  label: string
  /** Beside the label, quieter. */
  detail?: string
  /** What else finds it. */
  words?: string
  icon: LucideIcon
  keys?: readonly string[]
  /** Whether it may be listed as recent: it must be there the next time too. */
  isLasting?: boolean
  run: () => void
}

const order: readonly CommandGroup[] = ['recent', 'pages', 'customers', 'cases', 'surveys', 'actions']

/** Commands by group, without empty groups: the group first that holds what fits best, in a fixed order else. */
export function inGroups(
  commands: readonly Command[],
  typed: string,
): { group: CommandGroup; commands: Command[] }[] {
  const groups = order
    .map((group) => ({ group, commands: commands.filter((command) => command.group === group) }))
    .filter((entry) => entry.commands.length > 0)
  if (typed.trim() === '') return groups
  const fitOf = (entry: { commands: Command[] }) =>
    Math.max(...entry.commands.map(({ label }) => Math.round(fit(typed, label) / 50)))
  return groups.toSorted((a, b) => fitOf(b) - fitOf(a))
}
