import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Settings } from './settings.ts'

const cli = fileURLToPath(import.meta.resolve('wrangler'))
const leash = fileURLToPath(new URL('leash.ts', import.meta.url))

const KEPT_LINES = 30

/** Offline, without an account, without questions, and apart from every other run on this machine. */
const environmentOf = (state: string): NodeJS.ProcessEnv => ({
  ...process.env,
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_CACHE_DIR: join(state, 'cache'),
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: join(state, 'logs'),
  WRANGLER_REGISTRY_PATH: join(state, 'registry'),
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
})

export interface Wrangler {
  /** Resolves with the exit code once the process is gone. */
  exited: Promise<number>
  lastLines: () => string[]
  stop: () => Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** False where it is gone already. */
const signal = (target: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(target, name)
  } catch {
    return false
  }
}

const isGoneWithin = async (group: number, ms: number): Promise<boolean> => {
  for (const until = Date.now() + ms; Date.now() < until;) {
    if (!signal(-group, 0)) return true
    await pause(25)
  }
  return false
}

/** Asks wrangler to end, then makes its whole group: workerd outlives a wrangler that is killed alone. */
async function endGroup(leader: number): Promise<void> {
  if (signal(leader, 'SIGTERM') && (await isGoneWithin(leader, 3_000))) return
  signal(-leader, 'SIGKILL')
  await isGoneWithin(leader, 2_000)
}

function keepLines(child: ChildProcess, log: string, echo: boolean): () => string[] {
  const file = createWriteStream(log)
  let kept: string[] = []
  const take = (chunk: string) => {
    file.write(chunk)
    kept = [...kept, ...chunk.split('\n').filter((line) => line.trim() !== '')].slice(-KEPT_LINES)
    if (echo) process.stderr.write(chunk)
  }
  child.stdout?.setEncoding('utf8').on('data', take)
  child.stderr?.setEncoding('utf8').on('data', take)
  return () => kept
}

/** Runs wrangler in a process group of its own; `echo` shows what it says. */
export function startWrangler(
  args: readonly string[],
  { state }: Settings,
  name: string,
  echo: boolean,
): Wrangler {
  const child = spawn(process.execPath, ['--no-warnings', '--import', leash, cli, ...args], {
    cwd: state,
    detached: true,
    env: environmentOf(state),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const exited = new Promise<number>((resolve) => {
    // Not `close`: workerd may hold the pipes open. A moment more lets the last words arrive.
    child.once('exit', (code) => setTimeout(resolve, 100, code ?? 1))
  })
  const group = child.pid
  if (group === undefined) throw new Error('wrangler could not be started')
  return {
    exited,
    lastLines: keepLines(child, join(state, `${name}.log`), echo),
    stop: () => endGroup(group),
  }
}
