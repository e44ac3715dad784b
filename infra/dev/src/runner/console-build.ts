import { spawn } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const SOURCES = [
  'apps/console/{src,public}/**/*',
  'apps/console/{index.html,package.json,vite.config.mts}',
  'packages/{client,contracts,domain}/src/**/*.ts',
]

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Whether the console's build is missing or older than what it is built from. */
export function isConsoleStale(root: string): boolean {
  const built = join(root, 'apps/console/dist/index.html')
  if (!existsSync(built)) return true
  const since = changedAt(built)
  return globSync(SOURCES, { cwd: root }).some((path) => changedAt(join(root, path)) > since)
}

/** Builds the console's static files. @throws Error with what Vite said. */
export async function buildConsole(root: string): Promise<void> {
  const folder = join(root, 'apps/console')
  const vite = dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json'))
  const child = spawn(process.execPath, [join(vite, 'bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk))
  }
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`The console could not be built:\n${said.join('')}`)
}
