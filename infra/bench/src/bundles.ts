import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

import { root } from './root.ts'
import { bundleOf, type Bundle } from './runtime/bundle.ts'
import { atMost, fact, figureOf, tableOf, type Row } from './table.ts'

const KIB = 1_024

const kibOf = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).byteLength / KIB

/** How many of zod's languages came along: `import { z }` takes all of them, `import * as z` at most one. */
export const zodLanguages = ({ metafile }: Bundle): number =>
  new Set(
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && /zod\/v4\/locales\/(?!index)/.test(path))
        .map(([path]) => path),
    ),
  ).size

/** A worker as it is uploaded, minified. */
async function workerRows(app: string, entry: string, limit: number | null): Promise<Row[]> {
  const path = join(root, 'apps', app, entry)
  if (!existsSync(path)) return []
  const bundle = await bundleOf(path, true)
  const what = `${app}, gzip`
  const size = kibOf(bundle.code)
  if (limit === null) return [fact(what, `${figureOf(size)} KiB`)]
  return [
    atMost(what, size, limit, ' KiB'),
    atMost(`${app}, languages of zod in it`, zodLanguages(bundle), 1),
  ]
}

async function textRow(): Promise<Row> {
  const entries = ['analysis', 'redaction'].map((name) => join(root, 'packages/text/src', name, 'index.ts'))
  const bundles = await Promise.all(entries.map((entry) => bundleOf(entry, true)))
  const sizes = bundles.map(({ code }) => kibOf(code))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return atMost('text analysis and redaction, both languages, gzip', total, 400, ' KiB')
}

const sizeOf = (file: string): number => kibOf(readFileSync(file))

/** What a browser loads before the console shows anything: the scripts that index.html names, and one language. */
function consoleRow(): Row[] {
  const page = join(root, 'apps/console/dist/index.html')
  if (!existsSync(page)) return [fact('console, first load, gzip', 'not built')]
  const names = [...readFileSync(page, 'utf8').matchAll(/<(?:script|link)[^>]+(?:src|href)="\/([^"]+\.js)"/g)]
  const files = [...new Set(names.map(([, name = '']) => join(dirname(page), name)))]
  const assets = join(dirname(page), 'assets')
  const words = readdirSync(assets).filter((name) => /^words-(es|en)-/.test(name))
  // Without words of their own in the build, it is none that can be judged.
  const language =
    words.length === 0 ? Infinity : Math.max(...words.map((name) => sizeOf(join(assets, name))))
  const total = files.reduce((sum, file) => sum + sizeOf(file), language)
  return [
    atMost(`console, ${files.length} scripts and a language of the first load, gzip`, total, 200, ' KiB'),
    atMost('console, chunks with the words of a language', words.length, 2),
  ]
}

/** The hosted page as a phone loads it: a question with its style and script, from the sources themselves. */
async function hostedPageRow(): Promise<Row[]> {
  const folder = join(root, 'apps/collector/src/page')
  if (!existsSync(folder)) return []
  const source = `
    import { templates } from '${join(root, 'packages/domain/src/survey-templates/index.ts')}'
    import { questionPage } from '${join(folder, 'views.ts')}'
    import { styleFor } from '${join(folder, 'style.ts')}'
    const shop = (definition) => ({ name: 'Bicicletas Aurora', definition, language: 'es' })
    const page = (definition, question) => questionPage({ shop: shop(definition), question, answers: {}, value: undefined,
      problem: null, isProposed: false, hidden: { v: '1', r: 'r'.repeat(32) }, address: (more) => '/s/srv_x?' + new URLSearchParams(more) })
    export const pages = await Promise.all(templates.flatMap(({ definition }) =>
      definition.questions.map(async (question) => String(await page(definition, question)))))
    export const files = [styleFor('#0b6e4f')]`
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(root, 'apps/collector') },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  const { pages, files } = (await import(`data:text/javascript;base64,${code}`)) as Record<
    'pages' | 'files',
    string[]
  >
  const size =
    Math.max(...pages.map(kibOf)) +
    [...files, readFileSync(join(root, 'apps/collector/public/page.js'))].reduce(
      (sum, file) => sum + kibOf(file),
      0,
    )
  return [
    atMost(
      `hosted page, the largest of ${pages.length} questions with style and script, gzip`,
      size,
      14,
      ' KiB',
    ),
  ]
}

/** What a page loads to ask its visitors. */
function widgetRow(): Row {
  const script = readFileSync(join(root, 'apps/collector/public/widget.js'))
  return atMost('widget, gzip', kibOf(script), 8, ' KiB')
}

/** The size of everything that is uploaded or downloaded. */
export async function measureBundles(): Promise<Row[]> {
  const rows = await Promise.all([
    // The plan said 150: docs/decisions/0010-the-collector-grew.md.
    workerRows('collector', 'src/index.ts', 182),
    workerRows('metrics-api', 'src/index.ts', null),
    workerRows('churn-alerts', 'src/index.ts', null),
    workerRows('console', 'src/worker/index.ts', null),
    hostedPageRow(),
    textRow(),
  ])
  return [...rows.flat(), widgetRow(), ...consoleRow()]
}

if (import.meta.main) {
  const rows = await measureBundles()
  console.log(tableOf(rows))
  if (rows.some(({ isMet }) => isMet === false)) process.exitCode = 1
}
