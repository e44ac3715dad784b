import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Settings } from './settings.ts'

const pathOf = (state: string): string => join(state, 'run.json')

/** The port at which another run has this state open, or null: two runs on one database lose writes. */
export async function otherRun({ state }: Pick<Settings, 'state'>): Promise<number | null> {
  if (!existsSync(pathOf(state))) return null
  const { port, id } = JSON.parse(readFileSync(pathOf(state), 'utf8')) as { port: number; id: string }
  const isThere = await fetch(`http://localhost:${port}/__dev/health`)
    .then((response) => response.json())
    .then((health) => (health as { run?: string }).run === id)
    .catch(() => false)
  return isThere ? port : null
}

export const writeRun = ({ state, port }: Pick<Settings, 'state' | 'port'>, id: string): void =>
  writeFileSync(pathOf(state), JSON.stringify({ port, id }))
