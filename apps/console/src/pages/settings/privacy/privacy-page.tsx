import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { Erasures } from './erasures.tsx'
import { Requests } from './requests.tsx'
import { RetentionCard } from './retention-card.tsx'

/** What is kept of people, for how long, and how to answer somebody who asks for their data. */
export function PrivacyPage() {
  const { t } = useI18n()
  const words = t.privacy
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <RetentionCard />
      <Card className="p-5" aria-labelledby="requests">
        <SectionHeading id="requests" title={words.requests.title} intro={words.requests.intro}>
          <Link to="/customers" className={buttonClass({ size: 'small' })}>
            <Search className="size-4" aria-hidden="true" />
            {words.requests.find}
          </Link>
        </SectionHeading>
        <Requests />
        <Can scope="audit:read">
          <h3 className="mt-6 text-sm font-semibold">{words.requests.log}</h3>
          <Erasures />
        </Can>
      </Card>
      <Card className="p-5" aria-labelledby="redaction">
        <SectionHeading id="redaction" title={words.redaction.title} intro={words.redaction.intro} />
        <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {words.redaction.kinds.map(({ kind, detail }) => (
            <div key={kind}>
              <dt className="font-mono text-sm">{kind}</dt>
              <dd className="text-sm text-soft">{detail}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-sm text-pretty text-soft">{words.redaction.not}</p>
      </Card>
    </div>
  )
}
