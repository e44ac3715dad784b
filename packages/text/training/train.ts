import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'

import { expandCorpus } from '../corpus/corpus.ts'
import { readPermissive, taughtBy } from './sources.ts'
import { recipe, sourceOf, trainWeights } from './weights.ts'

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })
const root = join(import.meta.dirname, '../../..')
const dir = isAbsolute(values.data) ? values.data : join(root, values.data)

const taught = [...readPermissive(dir), ...taughtBy(expandCorpus(recipe.perLabel, recipe.seed))]
const source = sourceOf(trainWeights(taught, recipe))
writeFileSync(join(import.meta.dirname, '../src/model/weights.gen.ts'), source)

process.stdout.write(`${taught.length} comments, ${source.length} bytes, ${gzipSync(source).length} gzip\n`)
process.stdout.write(`sha256 ${createHash('sha256').update(source).digest('hex')}\n`)
