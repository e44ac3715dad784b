import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { expect, it } from 'vitest'

const KIB = 1_024

const written = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/../${entry}`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

it('is what the sources say, in 8 KiB', async () => {
  const script = await written('widget.ts')
  expect(gzipSync(script, { level: 9 }).byteLength).toBeLessThanOrEqual(8 * KIB)
  await expect(`${script}\n`).toMatchFileSnapshot('../../../../apps/collector/public/widget.js')
})

it('gives kiosks their own script', async () => {
  await expect(`${await written('kiosk.ts')}\n`).toMatchFileSnapshot(
    '../../../../apps/collector/public/kiosk.js',
  )
})

it('stands in for the script that the loader of Formbricks asks for', async () => {
  await expect(`${await written('formbricks.ts')}\n`).toMatchFileSnapshot(
    '../../../../apps/collector/public/formbricks.js',
  )
})
