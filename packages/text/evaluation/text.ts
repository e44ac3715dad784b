import { isAbsolute, join } from 'node:path'
import { parseArgs } from 'node:util'

import { curveLines } from './text/curve.ts'
import { emotionLines } from './text/emotions.ts'
import { languageLines } from './text/languages.ts'
import { sentimentLines } from './text/sentiment.ts'
import { readEmotions, readSets } from './text/sets.ts'
import { sizeLines } from './text/sizes.ts'
import { speedLines } from './text/speed.ts'
import { themeLines } from './text/themes.ts'

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })
const root = join(import.meta.dirname, '../../..')
const dir = isAbsolute(values.data) ? values.data : join(root, values.data)

const sets = readSets(dir)
for (const linesOf of [
  () => sentimentLines(sets),
  () => curveLines(sets),
  () => emotionLines(readEmotions(dir)),
  () => languageLines(sets),
  () => themeLines(),
  () => sizeLines(),
  () => speedLines(sets),
]) {
  for (const line of linesOf()) console.log(line)
  console.log()
}
