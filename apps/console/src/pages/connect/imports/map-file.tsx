import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Input } from '@vigia/client'
import { useId, useMemo, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { useSettled } from '../../../ui/use-settled.ts'
import { ColumnTable } from './column-table.tsx'
import { Constants } from './constants.tsx'
import { entriesOf, linesOf } from './mapping-edit.ts'
import { PreviewRows } from './preview-rows.tsx'
import type { ChosenFile } from './sample.ts'
import { examplesOf } from './sample.ts'
import { previewQuery, useStart } from './use-imports.ts'

const SETTLE_MS = 350
const presets = ['delighted', 'typeform', 'formbricks', 'surveymonkey'] as const
type Preset = (typeof presets)[number]

/** From a file to an import: what each column becomes, what its first rows come out as, and go. */
export function MapFile({ file, onCancel }: { file: ChosenFile; onCancel: () => void }) {
  const { t } = useI18n()
  const words = t.imports.map
  const lines = useId()
  const client = useClient()
  const navigate = useNavigate()
  const [preset, setPreset] = useState<Preset | undefined>()
  const [own, setOwn] = useState<readonly string[] | null>(null)
  const [name, setName] = useState(file.name)
  const examples = useMemo(() => examplesOf(file), [file])

  const told = { format: file.format, ...(preset ? { preset } : {}) }
  const mapping = own && own.length > 0 ? { mapping: [...own] } : {}
  const asked: Input<'previewImport'>['body'] = { ...told, ...mapping, sample: file.sample }
  const settled = useSettled(JSON.stringify(asked), SETTLE_MS)
  const preview = useQuery({
    ...previewQuery(client, JSON.parse(settled) as typeof asked),
    placeholderData: keepPreviousData,
  })
  const start = useStart(
    file.content,
    ({ id }) => void navigate({ to: '/connect/imports/$id', params: { id } }),
  )

  const entries = own ?? preview.data?.mapping ?? []
  const rows = preview.data?.rows ?? []
  const good = rows.filter(({ problem }) => problem === null).length
  const begin = () =>
    start.mutate({
      ...told,
      mapping: [...entries],
      name: name.trim() || file.name,
      totalBytes: file.content.size,
    })

  return (
    <div className="grid gap-6">
      <Card className="p-5" aria-labelledby="map">
        <SectionHeading id="map" title={words.title} intro={words.intro} />
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <Field label={words.name}>
            {(control) => (
              <input
                {...control}
                value={name}
                maxLength={120}
                onChange={(event) => setName(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field label={words.preset}>
            {(control) => (
              <Select
                {...control}
                value={preset ?? ''}
                onChange={(event) => {
                  setPreset(presets.find((one) => one === event.target.value))
                  setOwn(null)
                }}
              >
                <option value="">{words.noPreset}</option>
                {presets.map((one) => (
                  <option key={one} value={one}>
                    {words.presets[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="mt-5">
          {preview.isPending ? (
            <ListSkeleton rows={5} className="h-10" />
          ) : (
            <>
              <Constants entries={entries} onChange={setOwn} />
              <ColumnTable
                columns={preview.data?.columns ?? [...examples.keys()]}
                examples={examples}
                entries={entries}
                onChange={setOwn}
              />
            </>
          )}
          <details className="mt-4">
            <summary className="rounded text-sm font-medium text-soft">{words.asText}</summary>
            <label htmlFor={lines} className="mt-2 block text-sm text-pretty text-soft">
              {words.asTextHelp}
            </label>
            <textarea
              id={lines}
              rows={Math.min(14, Math.max(5, entries.length + 1))}
              spellCheck={false}
              value={linesOf(entries)}
              onChange={(event) => setOwn(entriesOf(event.target.value))}
              className="mt-2 w-full rounded-lg border border-edge bg-surface p-3 font-mono text-sm"
            />
          </details>
        </div>
      </Card>
      <Card className="p-5" aria-labelledby="preview">
        <SectionHeading id="preview" title={words.preview} intro={words.previewIntro} />
        <div className="mt-3">
          {preview.isError ? (
            <ProblemNotice error={preview.error} retry={preview.refetch} />
          ) : preview.isPending ? (
            <ListSkeleton rows={4} className="h-12" />
          ) : (
            <PreviewRows rows={rows} />
          )}
        </div>
      </Card>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onCancel}>{t.common.cancel}</Button>
        <Button
          kind="primary"
          onClick={begin}
          disabled={start.isPending || preview.isError || preview.isPending || good === 0}
        >
          {words.begin}
        </Button>
      </div>
    </div>
  )
}
