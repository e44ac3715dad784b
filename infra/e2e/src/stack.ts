import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const START_MS = 170_000

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** All of Vigía as `npm run dev` runs it: every worker on one local D1, on a free port and an empty state. */
export async function startStack(): Promise<{
  baseUrl: string
  /** The folder of everything that the run leaves behind, such as captured mail. */
  state: string
  stop: () => Promise<void>
}> {
  const port = await freePort()
  const state = mkdtempSync(join(tmpdir(), 'vigia-e2e-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dev/start.mjs')], {
    env: { ...process.env, PORT: String(port), VIGIA_STATE: state, VIGIA_SEED: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const up = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Vigía is up')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`npm run dev ended with ${code}:\n${said}`)))
    setTimeout(() => reject(new Error(`npm run dev did not come up:\n${said}`)), START_MS).unref()
  })
  await up
  return {
    baseUrl: `http://localhost:${port}`,
    state,
    async stop() {
      child.kill('SIGTERM')
      await exited
      rmSync(state, { recursive: true, force: true })
    },
  }
}
