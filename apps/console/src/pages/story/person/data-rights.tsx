import { useQueryClient } from '@tanstack/react-query'
import type { CustomerStory } from '@vigia/contracts/customers'
import { Download, MailQuestionMark, UserRoundX } from 'lucide-react'
import { useState } from 'react'

import { personExportQuery } from '../../../api/people-queries.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { fileName, saveFile } from '../../../charts/files.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { localDay } from '../../../i18n/time.ts'
import { useCan, useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { RequestDialog } from './request-dialog.tsx'

/** What the law lets a person ask for: everything that is held, or to be forgotten. */
export function DataRights({ story }: { story: CustomerStory }) {
  const { t } = useI18n()
  const words = t.person.data
  const client = useClient()
  const mayExport = useCan('exports:read')
  const mayErase = useCan('customers:erase')
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal(t.person.failed)
  const [busy, setBusy] = useState(false)
  const mayNote = useCan('customers:write')
  const [erasing, setErasing] = useState(false)
  const [noting, setNoting] = useState(false)

  const download = async () => {
    setBusy(true)
    try {
      const told = await queries.fetchQuery(personExportQuery(client, story.id))
      const name = fileName(story.name ?? story.id, localDay(new Date()), 'json')
      saveFile(name, new Blob([JSON.stringify(told, null, 2)], { type: 'application/json' }))
      notify({ tone: 'good', title: words.exported, ...(told.complete ? {} : { detail: words.partial }) })
    } catch (err) {
      refuse(err)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section aria-labelledby="data" className="p-5">
      <h3 id="data" className="text-sm font-semibold">
        {words.title}
      </h3>
      <p className="mt-0.5 text-sm text-pretty text-soft">{words.note}</p>
      <div className="no-print mt-3 grid gap-2">
        {mayNote && (
          <Button size="small" onClick={() => setNoting(true)}>
            <MailQuestionMark className="size-4" aria-hidden="true" />
            {t.privacy.requests.note.action}
          </Button>
        )}
        {mayExport && (
          <Button size="small" disabled={busy} onClick={() => void download()}>
            <Download className="size-4" aria-hidden="true" />
            {busy ? words.exporting : words.export}
          </Button>
        )}
        {mayErase && (
          <Button size="small" className="text-bad-ink hover:border-bad" onClick={() => setErasing(true)}>
            <UserRoundX className="size-4" aria-hidden="true" />
            {words.erase}
          </Button>
        )}
      </div>
      {noting && <RequestDialog story={story} onClose={() => setNoting(false)} />}
      {erasing && <EraseDialog story={story} onClose={() => setErasing(false)} />}
    </section>
  )
}
