import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { freePort } from './port.ts'
import { descendantsOf, killAll, waitUntilGone } from './processes.ts'

const script = fileURLToPath(new URL('../../../dev/start.mjs', import.meta.url))
const UP_WITHIN_MS = 300_000

export interface Stack {
  url: string
  /** `kill -9` of everything at once: the runner, wrangler and the runtime. Resolves when all are gone. */
  kill: () => Promise<void>
}

/** All workers as `npm run dev` runs them, on the state that is in `state`. */
export async function startStack(state: string, apps = 'collector,metrics-api,churn-alerts'): Promise<Stack> {
  const port = await freePort()
  const env = { PORT: String(port), VIGIA_STATE: state, VIGIA_APPS: apps }
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, VIGIA_SEED: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The stack could not be started')
  const killNow = () => killAll([...descendantsOf(pid), pid])
  // However this process ends, the stack ends with it.
  process.once('exit', killNow)
  let known: number[] = []
  const kill = async () => {
    // To look for processes takes a while, in which all that is under way would be answered: the known ones die first.
    killAll(known)
    const all = [...descendantsOf(pid), pid]
    killAll(all)
    await waitUntilGone([...known, ...all])
    process.off('exit', killNow)
  }
  let said = ''
  const up = new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The stack ${why}:\n${said.slice(-2_000)}`))
    const timer = setTimeout(fail, UP_WITHIN_MS, 'did not come up')
    const take = (chunk: string) => {
      said += chunk
      if (!said.includes('Vigía is up.')) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with ${code}`)
    })
  })
  try {
    await up
    known = [...descendantsOf(pid), pid]
  } catch (err) {
    await kill()
    throw err
  }
  return { url: `http://127.0.0.1:${port}`, kill }
}
