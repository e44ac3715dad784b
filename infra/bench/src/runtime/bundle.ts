import { build, type Metafile } from 'esbuild'

export interface Bundle {
  code: string
  metafile: Metafile
}

/** One module of all that `entry` needs, put together as wrangler does before an upload. */
export async function bundleOf(entry: string, minify: boolean): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2024',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    loader: { '.sql': 'text', '.txt': 'text', '.html': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    // As apps/collector/wrangler.jsonc says: names are for reading, and nobody reads what is uploaded.
    keepNames: !minify,
    minify,
    legalComments: 'none',
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${entry}`)
  return { code: file.text, metafile }
}
