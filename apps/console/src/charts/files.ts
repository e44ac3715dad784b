import type { Cell } from '@vigia/domain/exports'
import { csvRow } from '@vigia/domain/exports'

/** "Evolución de NPS" on 2026-03-01 as `vigia-evolucion-de-nps-2026-03-01.csv`. */
export function fileName(title: string, day: string, ending: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return `vigia-${slug === '' ? 'chart' : slug}-${day}.${ending}`
}

/** CSV as spreadsheets open it: with a byte order mark, and no cell that could run as a formula. */
export const csvText = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map(csvRow).join('')}`

const KEPT_MS = 10_000

/** Hands a file to the browser to keep, without asking anybody for it. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
