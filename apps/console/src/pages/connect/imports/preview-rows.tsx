import type { Output } from '@vigia/client'
import { Check, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'

type Row = Output<'previewImport'>['rows'][number]

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, inner]) => `${name}: ${textOf(inner)}`)
        .join(', ')
    : String(value)

/** The first rows as they would be recorded, or what is wrong with each. */
export function PreviewRows({ rows }: { rows: readonly Row[] }) {
  const { t, format } = useI18n()
  const words = t.imports.map
  const good = rows.filter(({ problem }) => problem === null).length
  if (rows.length === 0) return <p className="text-sm text-soft">{words.noRows}</p>
  return (
    <>
      <p role="status" className="text-sm font-medium" data-testid="preview-verdict">
        {words.verdict(format.number(good), format.number(rows.length))}
      </p>
      <ol
        className="mt-2 max-h-96 divide-y divide-line overflow-y-auto"
        tabIndex={0}
        aria-label={words.preview}
      >
        {rows.map(({ row, signal, problem }) => (
          <li key={row} className="flex gap-3 py-2 text-sm">
            <span className="w-7 shrink-0 text-end text-faint tabular-nums">{row}</span>
            {problem === null ? (
              <Check className="mt-1 size-4 shrink-0 text-good" aria-label={words.good} />
            ) : (
              <X className="mt-1 size-4 shrink-0 text-bad" aria-label={words.bad} />
            )}
            <span className="min-w-0 break-words" dir="auto">
              {problem ??
                Object.entries(signal ?? {}).map(([name, value]) => (
                  <span key={name} className="me-3 inline-block max-w-full">
                    <span className="text-faint">{name}</span> {textOf(value)}
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
