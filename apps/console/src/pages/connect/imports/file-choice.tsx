import { FileUp } from 'lucide-react'
import type { DragEvent } from 'react'
import { useId, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { classes } from '../../../ui/classes.ts'
import type { ChosenFile } from './sample.ts'
import { readFile } from './sample.ts'

interface Props {
  title: string
  detail: string
  onChosen: (file: ChosenFile) => void
}

/** A place to drop a file on, which is also a button to choose one. */
export function FileChoice({ title, detail, onChosen }: Props) {
  const { t } = useI18n()
  const id = useId()
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file)
    if (typeof read === 'string') setFault(t.imports.faults[read])
    else {
      setFault(null)
      onChosen(read)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classes(
          'grid cursor-pointer justify-items-center gap-2 rounded-card border-2 border-dashed px-6 py-10 text-center transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
          over ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:border-edge',
        )}
      >
        <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          <FileUp className="size-6" strokeWidth={1.75} aria-hidden="true" />
        </span>
        <span className="font-semibold">{title}</span>
        <span className="max-w-md text-sm text-pretty text-soft">{detail}</span>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
          className="sr-only"
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {fault && (
        <p id={`${id}-fault`} role="alert" className="mt-2 text-sm text-bad-ink">
          {fault}
        </p>
      )}
    </div>
  )
}
