import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { root } from './root.ts'

export const partNames = ['retail', 'complaints', 'cold-start', 'simulator', 'storms', 'managers'] as const

export type PartName = (typeof partNames)[number]

export interface Options {
  only: readonly PartName[]
  seed: string
  out: string
  data: string
}

export const usage = `npm run eval:churn [-- --only ${partNames.join('|')} --seed N --out DIR --data DIR]`

const isPart = (name: string): name is PartName => (partNames as readonly string[]).includes(name)

/** What the command line asks for. @throws Error that says what is known. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(root, '.vigia/eval') },
      data: { type: 'string', default: join(root, '../shared/data/churn') },
    },
  })
  const asked = values.only?.split(',').map((name) => name.trim()) ?? [...partNames]
  const unknown = asked.filter((name) => !isPart(name))
  if (unknown.length > 0) throw new Error(`There is no part "${unknown.join(', ')}": ${usage}`)
  return { only: asked.filter(isPart), seed: values.seed, out: values.out, data: values.data }
}
