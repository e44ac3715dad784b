import { gzipSync } from 'node:zlib'

import { sourceOf } from '../../training/weights.ts'
import { shipped } from '../../src/model/weights.gen.ts'
import { line } from './table.ts'

/** What the shipped weights of both languages weigh, in bytes. */
export function sizeLines(): string[] {
  const source = sourceOf(shipped)
  return [
    line('weights, both languages', 'buckets', 'bytes', 'gzip'),
    line(
      'shipped',
      String(shipped.buckets),
      String(source.length),
      String(gzipSync(source, { level: 9 }).length),
    ),
  ]
}
