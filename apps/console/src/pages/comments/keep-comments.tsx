import { Download, Link2 } from 'lucide-react'
import { useState } from 'react'

import { fileName, saveFile } from '../../charts/files.ts'
import { useI18n } from '../../i18n/context.tsx'
import { localDay } from '../../i18n/time.ts'
import { useCan, useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotify } from '../../ui/toast.tsx'
import type { CommentQuestion } from './url-state.ts'

/** The link to what is shown, and all of it as a file for whoever may take data out. */
export function KeepComments({ question }: { question: CommentQuestion }) {
  const { t } = useI18n()
  const client = useClient()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const mayExport = useCan('exports:read')
  const words = t.comments

  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    notify({ tone: 'good', title: words.linkCopied })
  }
  const download = async () => {
    setBusy(true)
    try {
      const file = await client.download('exportComments', { query: { ...question, format: 'csv' } })
      saveFile(fileName(words.title, localDay(new Date()), 'csv'), file)
    } catch {
      notify({ tone: 'bad', title: words.exportFailed })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="no-print flex flex-wrap gap-2">
      <Button size="small" onClick={() => void copy()}>
        <Link2 className="size-4" aria-hidden="true" />
        {words.copyLink}
      </Button>
      {mayExport && (
        <Button size="small" disabled={isBusy} onClick={() => void download()}>
          <Download className="size-4" aria-hidden="true" />
          {isBusy ? words.exporting : words.export}
        </Button>
      )}
    </div>
  )
}
