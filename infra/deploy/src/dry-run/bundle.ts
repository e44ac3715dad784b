import { globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { wrangler } from '../plan/command.ts'
import { configPath, type Worker } from '../project/workers.ts'
import { perform, type Session } from '../run/session.ts'

export interface BundleSize {
  worker: string
  raw: number
  gzip: number
  /** Of the files that it serves. */
  assets: number
}

const isFile = (path: string): boolean => statSync(path).isFile()

const sizeOfAssets = (folder: string | undefined): number => {
  if (folder === undefined) return 0
  const paths = globSync('**/*', { cwd: folder }).map((path) => join(folder, path))
  return paths.filter(isFile).reduce((total, path) => total + statSync(path).size, 0)
}

/** Bundles a worker as a deployment would, without the network, and weighs what would be uploaded. */
export async function bundle(session: Session, worker: Worker): Promise<BundleSize> {
  const outdir = join(session.folder, 'bundles', worker.name)
  rmSync(outdir, { recursive: true, force: true })
  const config = configPath(session.folder, worker)
  await perform(session, wrangler('deploy', '--dry-run', '--outdir', outdir, '-c', config))
  const modules = globSync('**/*.{js,mjs,wasm,bin,txt,html}', { cwd: outdir }).map((path) =>
    join(outdir, path),
  )
  if (modules.length === 0) throw new Error(`wrangler bundled ${worker.name} into nothing`)
  const contents = modules.filter(isFile).map((path) => readFileSync(path))
  const { assets } = worker.config
  return {
    worker: worker.name,
    raw: contents.reduce((total, content) => total + content.length, 0),
    gzip: contents.reduce((total, content) => total + gzipSync(content).length, 0),
    assets: sizeOfAssets(assets?.directory === undefined ? undefined : join(worker.folder, assets.directory)),
  }
}

const kib = (bytes: number): string => `${(bytes / 1_024).toFixed(1).padStart(8)} KiB`

export function describeSizes(sizes: readonly BundleSize[]): string {
  const width = Math.max(...sizes.map(({ worker }) => worker.length))
  return sizes
    .map(({ worker, raw, gzip, assets }) => {
      const files = assets > 0 ? `, and${kib(assets)} of files` : ''
      return `  ${worker.padEnd(width)} ${kib(raw)}, gzip${kib(gzip)}${files}`
    })
    .join('\n')
}
