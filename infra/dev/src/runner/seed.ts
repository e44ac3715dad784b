import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { demo } from '../demo.ts'
import type { Settings } from './settings.ts'

interface Progress {
  done: number
  total: number
}

interface SeedModule {
  seedDemo: (options: {
    baseUrl: string
    key: string
    now: Date
    onProgress: (progress: Progress) => void
  }) => Promise<unknown>
}

const showProgress = ({ done, total }: Progress): void => {
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0
  if (process.stdout.isTTY) process.stdout.write(`\rDemo data: ${percent} %${done >= total ? '\n' : ''}`)
}

/** Fills an empty run with demo data, once: the marker is written only when all of it is in. */
export async function seedOnce({ root, state, seed, port }: Settings): Promise<void> {
  const marker = join(state, 'seeded')
  const script = join(root, 'infra/seed/src/demo.ts')
  if (seed !== 'demo' || existsSync(marker)) return
  if (!existsSync(script)) return console.log('Without demo data: infra/seed/src/demo.ts is not there yet.')
  console.log('Demo data: a moment, this is done once…')
  const { seedDemo } = (await import(pathToFileURL(script).href)) as SeedModule
  const now = new Date()
  await seedDemo({
    baseUrl: `http://localhost:${port}`,
    key: demo.secretKey,
    now,
    onProgress: showProgress,
  })
  writeFileSync(marker, `${now.toISOString()}\n`)
}
