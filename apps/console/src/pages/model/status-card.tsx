import type { ModelCard } from '@vigia/contracts/model'
import { isSetRight } from '@vigia/domain/learning'
import { GraduationCap, Scale } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'

/** Which model is in use, since when and why; how much of it is still assumption; the card in sentences. */
export function StatusCard({ card }: { card: ModelCard }) {
  const { t, format, language } = useI18n()
  const words = t.model.status
  const Icon = card.learned ? GraduationCap : Scale
  const facts = [
    words.horizon(format.number(card.horizonDays)),
    words.nextNight(format.moment(card.nextNight)),
  ]
  const learned = 1 - card.priorShare
  const isRight = isSetRight(card)
  const taught = isRight ? words.setRight : words.learned

  return (
    <Card aria-labelledby="model-status" className="p-5" data-testid="model-status">
      <div className="flex gap-4">
        <span className="hidden size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent sm:grid">
          <Icon className="size-5" aria-hidden="true" />
        </span>
        <div className="min-w-0">
          <h2 id="model-status" className="text-xl leading-7 font-semibold tracking-tight">
            {card.learned ? format.plural(card.customers, taught) : words.assumed}
          </h2>
          <p className="mt-0.5 text-pretty text-soft">
            {card.since && `${words.since(format.fullDay(card.since))} `}
            {card.learned ? words.why : words.whyAssumed}
          </p>
          <p className="mt-2 text-sm text-faint tabular-nums">{facts.join(' · ')}</p>
        </div>
      </div>
      {!isRight && (
        <>
          <p className="mt-5 text-sm">
            <span className="text-soft">{words.shareLabel}: </span>
            <span className="font-semibold tabular-nums">
              {words.share(format.percent(card.priorShare), format.percent(learned))}
            </span>
          </p>
          <div className="mt-2 flex h-2 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
            <span className="bg-accent" style={{ width: `${100 * learned}%` }} />
          </div>
        </>
      )}
      {card.summary.length > 0 && (
        <>
          <h3 className="mt-5 text-sm font-semibold">{words.summary}</h3>
          <ul className="mt-1.5 max-w-prose list-disc space-y-1 pl-5 text-pretty marker:text-faint">
            {card.summary.map((sentence) => (
              <li key={sentence[language]}>{sentence[language]}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
