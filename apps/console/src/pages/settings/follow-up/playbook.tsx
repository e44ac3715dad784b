import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { DocumentCard } from './document-card.tsx'
import { PlayDialog } from './play-dialog.tsx'
import type { Read } from './use-document.ts'
import { useDocument } from './use-document.ts'

type Code = keyof Read<'playbook'>

/** What to do about each reason, in both languages, with the standard to go back to. */
export function Playbook() {
  const { t, language } = useI18n()
  const words = t.followUp.playbook
  const document = useDocument('playbook')
  const [open, setOpen] = useState<Code | null>(null)
  const nameOf = (code: string) => words.codes[code] ?? code

  return (
    <DocumentCard name="playbook" intro={words.intro} document={document}>
      {(plays) => (
        <>
          <ul>
            {(Object.keys(plays) as Code[]).map((code) => (
              <li
                key={code}
                data-testid="play-row"
                className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line py-3.5 not-last:border-b"
              >
                <div className="min-w-0 grow basis-64">
                  <p className="flex flex-wrap items-baseline gap-x-2">
                    <span className="font-medium">{nameOf(code)}</span>
                    <span
                      className={`rounded-md px-1.5 text-xs leading-5 ${plays[code].isDefault ? 'bg-sunken text-soft' : 'bg-accent-soft text-accent'}`}
                    >
                      {plays[code].isDefault ? words.standard : words.own}
                    </span>
                  </p>
                  <p className="text-pretty text-soft">{plays[code][language]}</p>
                </div>
                <Can scope="team:manage">
                  <Button size="small" aria-label={words.edit(nameOf(code))} onClick={() => setOpen(code)}>
                    {words.change}
                  </Button>
                </Can>
              </li>
            ))}
          </ul>
          {open !== null && (
            <PlayDialog
              key={`${open}${document.told.dataUpdatedAt}`}
              code={open}
              name={nameOf(open)}
              play={plays[open]}
              document={document}
              onClose={() => {
                document.forgetFaults()
                setOpen(null)
              }}
            />
          )}
        </>
      )}
    </DocumentCard>
  )
}
