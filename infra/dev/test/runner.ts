import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../src/dev.ts', import.meta.url))

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

interface Process {
  pid: number
  parent: number
}

const processes = (): Process[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => state !== undefined && !state.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }))

/** Everything that `pid` started, and what that started in turn. */
export function descendantsOf(pid: number, all = processes()): number[] {
  const children = all.filter(({ parent }) => parent === pid)
  return children.flatMap((child) => [child.pid, ...descendantsOf(child.pid, all)])
}

/** Those of `pids` that still run. */
export const alive = (pids: readonly number[]): number[] => {
  const running = new Set(processes().map(({ pid }) => pid))
  return pids.filter((pid) => running.has(pid))
}

/** Starts `npm run dev`'s own script, with what it says. */
export function startRunner(env: Record<string, string>) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, VIGIA_SEED: 'none', VIGIA_APPS: 'collector,metrics-api,churn-alerts', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { pid: child.pid ?? 0, exited, said: () => said, kill: (name: NodeJS.Signals) => child.kill(name) }
}
