import { spawn } from 'node:child_process'

export interface Outcome {
  ok: boolean
  output: string
}

/** Runs a command to its end, quietly; its output is told if it fails. */
export function run(cwd: string, command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      CI: '1',
      WRANGLER_SEND_METRICS: 'false',
      TURBO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    }
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (err) => resolve({ ok: false, output: err.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }))
  })
}
