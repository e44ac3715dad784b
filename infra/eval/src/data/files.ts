import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'csv-parse/sync'

/** Data that the protocol needs and that is no part of the project. */
export class MissingData extends Error {
  override readonly name = 'MissingData'
}

/** The rows of a CSV file with a header. @throws MissingData, which says where it was looked for. */
export function rowsOfFile<T>(folder: string, file: string): T[] {
  const path = join(folder, file)
  if (!existsSync(path))
    throw new MissingData(
      `There is no ${path}: name the folder that holds ${file} with --data (docs: infra/eval/README.md)`,
    )
  return parse<T>(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true })
}
