import type { Random } from '../organization/keys.ts'
import type { Command } from '../plan/command.ts'

export interface Outcome {
  code: number
  stdout: string
  stderr: string
  /** What wrangler says of itself in its machine-readable output. */
  entries: readonly object[]
}

export interface SpawnOptions {
  env: Readonly<Record<string, string>>
  /** Whether a person sees what it says while it runs. */
  show: boolean
}

export type Spawn = (command: Command, options: SpawnOptions) => Promise<Outcome>

/** Everything outside of the run. */
export interface Tools {
  spawn: Spawn
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  say: (text: string) => void
  confirm: (question: string) => Promise<boolean>
  now: () => Date
  random: Random
  pause: (ms: number) => Promise<void>
  env: Readonly<Record<string, string | undefined>>
}
