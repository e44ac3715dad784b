import { appendFileSync, existsSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Row } from '@vigia/domain/imports'

export interface Rejected {
  line: number
  reason: string
  row: Row
}

const header = 'line,reason,row\n'

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const lineOf = ({ line, reason, row }: Rejected): string =>
  `${line},${cell(reason)},${cell(JSON.stringify(row))}\n`

/** The rows that were kept out, each with its line and why. What lies past `bytes` was never promised, and goes. */
export function openRejects(path: string, bytes: number) {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && bytes >= header.length) truncateSync(path, Math.min(bytes, statSync(path).size))
  else writeFileSync(path, header)
  return {
    path,
    /** Appends them, and answers how long the file is now. */
    add(rejected: readonly Rejected[]): number {
      if (rejected.length > 0) appendFileSync(path, rejected.map(lineOf).join(''))
      return statSync(path).size
    },
  }
}

export type Rejects = ReturnType<typeof openRejects>
