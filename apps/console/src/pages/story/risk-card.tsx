import { Link } from '@tanstack/react-router'
import type { CustomerStory } from '@vigia/contracts/customers'
import type { Reason } from '@vigia/contracts/risks'

import { ArrowDown, ArrowUp } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import { PointsChip } from './step-note.tsx'

/** How likely, in one line; and what weighs, in bars. */
export function RiskCard({ risk }: { risk: CustomerStory['risk'] }) {
  const { t, format } = useI18n()
  const words = t.story.risk
  if (!risk) {
    return (
      <Card aria-labelledby="risk" className="p-5">
        <h2 id="risk" className="font-semibold">
          {words.title}
        </h2>
        <p className="mt-2 text-soft">{words.unknown}</p>
      </Card>
    )
  }

  if (risk.leftAt) {
    return (
      <Card aria-labelledby="risk" className="p-5">
        <h2 id="risk" className="text-sm font-semibold">
          {words.title}
        </h2>
        <p className="mt-2 text-2xl font-semibold tracking-tight">{words.left(format.day(risk.leftAt))}</p>
        <p className="mt-1 text-sm text-pretty text-soft">{words.leftHelp}</p>
      </Card>
    )
  }

  return (
    <Card aria-labelledby="risk" className="grid gap-6 p-5 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div>
        <h2 id="risk" className="text-sm font-semibold">
          {words.title}
        </h2>
        <p className="mt-2 flex items-center gap-3">
          <span className="text-5xl leading-14 font-semibold tracking-tight tabular-nums">
            {format.percent(risk.probability)}
          </span>
          <TierChip tier={risk.tier} />
        </p>
        <p className="mt-1 font-medium">{words.headline[risk.tier]}</p>
        <p className="text-sm text-pretty text-soft">{words.horizon}</p>
        <p className="mt-3 text-xs text-faint">
          {words.assessed(format.relative(risk.assessedAt, new Date()))}
          {' · '}
          <Link to="/model" className="underline hover:text-ink" title={risk.modelVersion}>
            {risk.modelVersion.startsWith('prior') ? words.assumed : words.learned}
          </Link>
        </p>
      </div>
      {risk.reasons.length > 0 && <ReasonBars reasons={risk.reasons} />}
    </Card>
  )
}

function ReasonBars({ reasons }: { reasons: readonly Reason[] }) {
  const { t, language } = useI18n()
  const words = t.story.risk
  const told = reasons.some(({ points }) => points !== undefined)
  const most = Math.max(...reasons.map(({ contribution }) => Math.abs(contribution)))

  return (
    <div>
      <h3 className="text-sm font-semibold">{words.reasons}</h3>
      <ul className="mt-2.5 space-y-3">
        {reasons.map(({ code, contribution, points, text }) => {
          const raises = contribution >= 0
          const Arrow = raises ? ArrowUp : ArrowDown
          return (
            <li key={code}>
              <p className="flex items-baseline justify-between gap-4 text-sm">
                <span>{text[language]}</span>
                {points !== undefined && contribution !== 0 ? (
                  <PointsChip points={points} />
                ) : (
                  <span className={`shrink-0 text-xs ${raises ? 'text-bad-ink' : 'text-good-ink'}`}>
                    <Arrow className="mr-1 inline size-3 align-[-0.1em]" aria-hidden="true" />
                    {contribution === 0 ? words.rule : raises ? words.raises : words.lowers}
                  </span>
                )}
              </p>
              <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-sunken">
                <span
                  className={`block h-full rounded-full ${raises ? 'bg-bad' : 'bg-good'}`}
                  style={{ width: `${(Math.abs(contribution) / (most || 1)) * 100}%` }}
                />
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-xs text-faint">{told ? words.pointsNote : words.reasonsNote}</p>
    </div>
  )
}
