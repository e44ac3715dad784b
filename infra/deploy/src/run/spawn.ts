import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { Command } from '../plan/command.ts'
import type { Spawn } from './tools.ts'

const entries: Record<Command['program'], string> = { wrangler: 'wrangler', turbo: 'turbo/bin/turbo' }

/** The path of a program that `npm ci` brought. @throws Error that says what to do where it did not. */
export function pathOf(root: string, program: Command['program']): string {
  try {
    return createRequire(join(root, 'package.json')).resolve(entries[program])
  } catch (err) {
    throw new Error(`${program} is not installed: run "npm ci" in ${root} first`, { cause: err })
  }
}

const readEntries = (path: string): object[] => {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as object)
}

/** Runs programs from `root`, never asking anything; what they leave behind lies in `folder`. */
export const spawnFrom =
  (root: string, folder: string): Spawn =>
  async (command, { env, show }) => {
    mkdirSync(folder, { recursive: true })
    const scratch = mkdtempSync(join(folder, 'run-'))
    const told = join(scratch, 'output.ndjson')
    const child = spawn(process.execPath, [pathOf(root, command.program), ...command.args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        WRANGLER_SEND_METRICS: 'false',
        ...process.env,
        ...env,
        VIGIA_SECRET_KEY: undefined,
        CI: '1',
        TURBO_TELEMETRY_DISABLED: '1',
        WRANGLER_HIDE_BANNER: 'true',
        WRANGLER_LOG_PATH: join(folder, 'logs'),
        WRANGLER_OUTPUT_FILE_PATH: told,
      },
    })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        said[name] += chunk
        if (show) process[name].write(chunk)
      })
    }
    try {
      const code = await new Promise<number>((resolve, reject) => {
        child.once('error', reject).once('close', (ended) => resolve(ended ?? 1))
      })
      return { ...said, code, entries: readEntries(told) }
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  }
