import { X } from 'lucide-react'

import type { ButtonName } from '../../api/case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'

interface Props {
  count: number
  start: (name: ButtonName) => void
  onClear: () => void
}

const names = ['acknowledge', 'assign', 'snooze', 'resolve'] as const

/** What can be done to all that are selected. */
export function SelectionBar({ count, start, onClear }: Props) {
  const { t, format } = useI18n()
  if (count === 0) return null
  return (
    <div
      role="group"
      aria-label={t.cases.bulk.label}
      data-testid="selection-bar"
      className="no-print sticky top-16 z-20 mb-3 flex flex-wrap items-center gap-2 rounded-card border border-accent bg-surface p-2 pl-4 shadow-float md:top-3"
    >
      <p role="status" className="mr-auto text-sm font-medium tabular-nums">
        {t.cases.bulk.selected(format.plural(count, t.cases.bulk.cases))}
      </p>
      {names.map((name) => (
        <Button key={name} size="small" onClick={() => start(name)}>
          {t.cases.confirm[name]}
        </Button>
      ))}
      <Button kind="quiet" size="icon" aria-label={t.cases.bulk.clear} onClick={onClear}>
        <X className="size-4" aria-hidden="true" />
      </Button>
    </div>
  )
}
