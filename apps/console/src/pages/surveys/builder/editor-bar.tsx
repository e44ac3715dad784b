import { Redo2, RefreshCw, Undo2 } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../words.ts'
import type { Editor } from './use-editor.ts'

interface Props {
  editor: Editor
  status: string
  version: number
  /** Whether publishing would change anything. */
  hasChanges: boolean
  onPublish: () => void
  onDiscard: () => void
}

/** Whether it is kept, what can be undone, and publishing. */
export function EditorBar({ editor, status, version, hasChanges, onPublish, onDiscard }: Props) {
  const { format } = useI18n()
  const words = useWords().builder
  const { saving, savedAt } = editor
  const state =
    saving === 'waiting' || saving === 'saving'
      ? words.saving
      : saving === 'failed'
        ? words.notSaved
        : saving === 'saved' && savedAt
          ? words.saved(format.relative(savedAt, new Date()))
          : status === 'draft'
            ? words.neverPublished
            : words.published(format.number(version))
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <p
        className={saving === 'failed' ? 'text-sm text-bad-ink' : 'text-sm text-faint'}
        role="status"
        data-saving={saving}
      >
        {state}
      </p>
      {saving === 'failed' && (
        <Button kind="quiet" size="icon" aria-label={words.notSaved} onClick={editor.retry}>
          <RefreshCw className="size-4" aria-hidden="true" />
        </Button>
      )}
      <span className="flex">
        <Button
          kind="quiet"
          size="icon"
          disabled={!editor.canUndo}
          aria-label={words.undo}
          title={`${words.undo} (Ctrl Z)`}
          onClick={editor.undo}
        >
          <Undo2 className="size-4" aria-hidden="true" />
        </Button>
        <Button
          kind="quiet"
          size="icon"
          disabled={!editor.canRedo}
          aria-label={words.redo}
          title={`${words.redo} (Ctrl Shift Z)`}
          onClick={editor.redo}
        >
          <Redo2 className="size-4" aria-hidden="true" />
        </Button>
      </span>
      {hasChanges && status !== 'draft' && (
        <Button kind="quiet" size="small" onClick={onDiscard}>
          {words.discard}
        </Button>
      )}
      <Button kind="primary" disabled={!hasChanges} onClick={onPublish}>
        {words.publish}
      </Button>
    </div>
  )
}
