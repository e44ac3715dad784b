import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { createRandom } from '@vigia/seed/random'

import type { Context } from './context.ts'
import { MissingData } from './data/files.ts'
import { optionsOf, type Options, type PartName } from './options.ts'
import { parts } from './parts/parts.ts'
import type { Section } from './report/section.ts'
import { markdownSection, terminalSection } from './report/text.ts'

const secondsSince = (started: number) => Math.round((performance.now() - started) / 1000)

function contextOf(name: PartName, { seed, data }: Options): Context {
  const started = performance.now()
  return {
    data,
    seed,
    random: (purpose) => createRandom(`${seed} ${purpose}`),
    say: (line) => console.error(`  [${name} ${secondsSince(started)} s] ${line}`),
  }
}

async function run(name: PartName, options: Options): Promise<Section | null> {
  const context = contextOf(name, options)
  context.say('begins')
  try {
    const section = await parts[name](context)
    context.say('done')
    console.log(terminalSection(section))
    for (const { name: file, svg } of section.plots) writeFileSync(join(options.out, `${file}.svg`), svg)
    writeFileSync(join(options.out, `${name}.md`), `${markdownSection(section)}\n`)
    return section
  } catch (err) {
    console.error(err instanceof MissingData ? err.message : err)
    return null
  }
}

const options = optionsOf(process.argv.slice(2))
mkdirSync(options.out, { recursive: true })
const sections: (Section | null)[] = []
for (const name of options.only) sections.push(await run(name, options))
const missed = sections.flatMap((section) => section?.checks.filter(({ ok }) => !ok) ?? [])
console.log(`\nTables and plots: ${options.out} (seed ${options.seed})`)
for (const { what, figure, target } of missed) console.log(`Missed: ${what} is ${figure}, target ${target}`)
if (missed.length > 0 || sections.includes(null)) process.exitCode = 1
