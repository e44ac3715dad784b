import type { CustomerStory } from '@vigia/contracts/customers'
import { AtSign, Fingerprint, Hash, Phone } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { spokenName } from '../../../i18n/names.ts'
import { Card } from '../../../ui/card.tsx'
import { Consents } from './consents.tsx'
import { DataRights } from './data-rights.tsx'
import { Merges } from './merges.tsx'

export const identityIcons = { id: Hash, email: AtSign, phone: Phone, anonymousId: Fingerprint } as const

/** Who the customer is: identities, who else turned out to be them, what they agreed to, and their rights. */
export function PersonCard({ story }: { story: CustomerStory }) {
  const { t } = useI18n()
  const words = t.person
  return (
    <Card aria-labelledby="person" className="divide-y divide-line" data-testid="person-card">
      <div className="p-5">
        <h2 id="person" className="font-semibold">
          {words.title}
        </h2>
        <Identities identities={story.identities} />
        <Traits traits={story.traits} />
      </div>
      <Merges story={story} />
      <Consents customerId={story.id} />
      <DataRights story={story} />
    </Card>
  )
}

function Identities({ identities }: Pick<CustomerStory, 'identities'>) {
  const { t } = useI18n()
  const words = t.person
  return (
    <>
      <h3 className="mt-3 text-xs text-faint">{words.identities}</h3>
      {identities.length === 0 && <p className="text-sm text-soft">{words.noIdentities}</p>}
      <ul className="mt-1 space-y-0.5 text-sm">
        {identities.map(({ kind, value }) => {
          const Icon = identityIcons[kind]
          return (
            <li key={`${kind}-${value}`} className="flex items-center gap-2">
              <Icon className="size-3.5 shrink-0 text-faint" role="img" aria-label={t.words.identity[kind]} />
              <bdi className="min-w-0 grow break-all">{value}</bdi>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The header says these. */
const told = new Set(['name', 'segment', 'value'])

function Traits({ traits }: Pick<CustomerStory, 'traits'>) {
  const { t } = useI18n()
  const shown = Object.entries(traits).filter(([name, value]) => !told.has(name) && value !== null)
  if (shown.length === 0) return null
  return (
    <>
      <h3 className="mt-3 text-xs text-faint">{t.person.traits}</h3>
      <dl className="mt-1 space-y-1 text-sm">
        {shown.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-soft">{spokenName(name)}</dt>
            <dd className="min-w-0 text-end font-medium break-words">
              <bdi>{String(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
