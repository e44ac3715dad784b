import { ArrowRight, MailCheck } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { cardClass } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { EntranceFrame } from './frame.tsx'

export interface Sent {
  email: string
  minutes: number
  /** The link itself, in a local run. */
  url?: string
}

export function LinkSent({ sent, onAgain }: { sent: Sent; onAgain: () => void }) {
  const { t, format } = useI18n()
  const words = t.session.sent
  return (
    <EntranceFrame title={words.title} intro={words.detail(sent.email, format.number(sent.minutes))}>
      {sent.url && (
        <div className={classes(cardClass, 'grid gap-3 p-5')}>
          <p className="flex items-center gap-2 text-sm text-soft">
            <MailCheck className="size-4 shrink-0 text-accent" aria-hidden="true" /> {words.local}
          </p>
          <a href={sent.url} className={buttonClass({ kind: 'primary' })}>
            {words.open}
            <ArrowRight className="size-4" aria-hidden="true" />
          </a>
        </div>
      )}
      <Button kind="quiet" className="justify-self-start" onClick={onAgain}>
        {words.again}
      </Button>
    </EntranceFrame>
  )
}
