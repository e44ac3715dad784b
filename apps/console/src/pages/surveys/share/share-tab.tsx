import type { Output } from '@vigia/client'
import { Info } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import { Skeleton } from '../../../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import type { Whence } from './addresses.ts'
import { AddressCard } from './address-card.tsx'
import { kioskUrl, pageUrl } from './addresses.ts'
import { InviteCard } from './invite-card.tsx'
import { SentCard } from './sent-card.tsx'
import { WhenceForm } from './whence-form.tsx'
import { WidgetCard } from './widget-card.tsx'
import { Can } from '../../../session/can.tsx'

// The library that draws codes comes only to who looks at one.
const QrCard = lazy(async () => ({ default: (await import('./qr-card.tsx')).QrCard }))

/** Every way a survey gets to people, each with a way to try it that does not count. */
export function ShareTab({ survey }: { survey: Output<'getSurvey'> }) {
  const words = useWords().share
  const [whence, setWhence] = useState<Whence>({})
  const { url, status, definition } = survey
  const note = status === 'live' ? null : status === 'draft' ? words.notLive : words.paused
  return (
    <div className="grid gap-4">
      {note && (
        <div className="flex gap-3 rounded-card bg-warn-soft p-4 text-warn-ink">
          <Info className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
          <div>
            <p className="font-semibold">{note.title}</p>
            <p className="text-sm">{note.detail}</p>
          </div>
        </div>
      )}
      <WhenceForm whence={whence} own={definition.touchpoint} onChange={setWhence} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <AddressCard
            id="link"
            {...words.link}
            url={pageUrl(url, whence)}
            test={pageUrl(url, whence, { test: '1' })}
          />
          <WidgetCard survey={survey} whence={whence} />
        </div>
        <div className="grid gap-4">
          <Suspense fallback={<Skeleton className="h-96" />}>
            <QrCard
              url={pageUrl(url, { ...whence, channel: 'store' })}
              test={pageUrl(url, whence, { test: '1' })}
              name={survey.name}
            />
          </Suspense>
          <AddressCard
            id="kiosk"
            {...words.kiosk}
            url={kioskUrl(url, whence)}
            test={kioskUrl(url, whence, { test: '1' })}
          />
        </div>
      </div>
      <Can scope="invitations:write">
        <InviteCard survey={survey} />
        {definition.kind !== 'employee' && <SentCard id={survey.id} />}
      </Can>
    </div>
  )
}
