import { Link } from '@tanstack/react-router'
import type { CustomerStory } from '@vigia/contracts/customers'
import { ArrowLeft, AtSign, Fingerprint, Hash, Phone } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { useTitle } from '../../ui/use-title.ts'

const icons = { id: Hash, email: AtSign, phone: Phone, anonymousId: Fingerprint } as const

/** What may be lost with them; nothing any more with who has left. */
const stakeOf = ({ risk, value }: CustomerStory): number | null =>
  risk && !risk.leftAt && value !== null ? value * risk.probability : null

export function StoryHeader({ story }: { story: CustomerStory }) {
  const { t, format } = useI18n()
  const name = story.name ?? t.common.unknownCustomer
  useTitle(name)
  const amount = (value: number | null) =>
    value === null ? t.common.none : format.money(value, story.currency)
  const facts = [
    [t.story.value, amount(story.value)],
    [t.story.atStake, amount(stakeOf(story))],
    [t.story.segment, story.segment ?? t.common.none],
    [t.story.strikes, format.number(story.strikes)],
    [t.story.lastSeen, story.lastSeenAt ? format.relative(story.lastSeenAt, new Date()) : t.story.never],
  ] as const

  return (
    <div className="mb-6">
      <Link
        to="/customers"
        className="no-print mb-3 inline-flex items-center gap-1.5 rounded text-sm text-soft hover:text-ink"
      >
        <ArrowLeft className="size-4" aria-hidden="true" />
        {t.story.back}
      </Link>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="wrap-anywhere text-2xl leading-8 font-semibold tracking-tight md:text-[1.75rem] md:leading-9">
            {name}
          </h1>
          <ul
            aria-label={t.story.identities}
            className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft"
          >
            {story.identities.map(({ kind, value }) => {
              const Icon = icons[kind]
              return (
                <li key={`${kind}-${value}`} className="flex min-w-0 items-center gap-1.5">
                  <Icon
                    className="size-3.5 shrink-0 text-faint"
                    role="img"
                    aria-label={t.words.identity[kind]}
                  />
                  <span className="truncate">{value}</span>
                </li>
              )
            })}
            <li className="text-faint">{t.story.since(format.fullDay(story.since))}</li>
          </ul>
        </div>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt className="text-xs text-faint">{term}</dt>
              <dd className="font-semibold tabular-nums">{fact}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}
