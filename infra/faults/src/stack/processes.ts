import { execFileSync } from 'node:child_process'

interface Process {
  pid: number
  parent: number
}

const running = (): Process[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => state !== undefined && !state.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }))

/** Everything that `pid` started, and what that started in turn. */
export function descendantsOf(pid: number, all = running()): number[] {
  const children = all.filter(({ parent }) => parent === pid)
  return children.flatMap((child) => [child.pid, ...descendantsOf(child.pid, all)])
}

/** Ends all of `pids` at once, without a last word. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone by itself meanwhile.
    }
  }
}

const GONE_WITHIN_MS = 10_000

/** @throws Error where one of `pids` still runs after a while. */
export async function waitUntilGone(pids: readonly number[]): Promise<void> {
  for (const until = Date.now() + GONE_WITHIN_MS; Date.now() < until;) {
    const left = new Set(running().map(({ pid }) => pid))
    if (!pids.some((pid) => left.has(pid))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('A process outlived its kill')
}
