import type { Reason } from '@vigia/contracts/risks'
import { ArrowDown, ArrowUp } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'

/** The reasons in words, each with the way it pushes the risk. */
export function ReasonList({ reasons, limit = 3 }: { reasons: readonly Reason[]; limit?: number }) {
  const { t, language } = useI18n()
  return (
    <ul className="space-y-0.5 text-sm">
      {reasons.slice(0, limit).map(({ code, contribution, text }) => {
        const raises = contribution >= 0
        const Icon = raises ? ArrowUp : ArrowDown
        return (
          <li key={code} className="flex gap-1.5">
            <Icon
              className={`mt-1 size-3.5 shrink-0 ${raises ? 'text-bad' : 'text-good'}`}
              role="img"
              aria-label={raises ? t.story.risk.raises : t.story.risk.lowers}
            />
            <span className="min-w-0 text-soft">{text[language]}</span>
          </li>
        )
      })}
    </ul>
  )
}
