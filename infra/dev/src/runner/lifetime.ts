import type { Wrangler } from './wrangler.ts'

const LOOK_EVERY_MS = 500

/** Calls `onGone` once npm is gone: a signal to npm ends the shell between, which does not pass it on. */
function watchNpm(onGone: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'dev') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, LOOK_EVERY_MS)
}

/** Ties the run to `server`: whichever ends first, nothing of either stays behind. Answers how to end it by hand. */
export function tieTo(server: Wrangler): (code: number) => Promise<never> {
  let isEnding = false
  const end = async (code: number): Promise<never> => {
    isEnding = true
    await server.stop()
    return process.exit(code)
  }
  const endByWish = () => {
    if (!isEnding) void end(0)
  }
  const endByDeath = async () => {
    const code = await server.exited
    if (isEnding) return
    console.error(`wrangler ended by itself (${code}). Its last words:\n${server.lastLines().join('\n')}`)
    await end(1)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, endByWish)
  watchNpm(endByWish)
  void endByDeath()
  return end
}
