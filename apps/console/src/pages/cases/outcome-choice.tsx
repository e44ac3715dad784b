import type { CaseOutcome } from '@vigia/contracts/vocabulary'
import { CircleHelp, HeartHandshake, HeartOff } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { useId } from 'react'

import { useI18n } from '../../i18n/context.tsx'

const outcomes = [
  ['saved', HeartHandshake],
  ['lost', HeartOff],
  ['not_at_risk', CircleHelp],
] as const satisfies readonly (readonly [CaseOutcome, unknown])[]

interface Props {
  value: CaseOutcome
  onChange: (value: CaseOutcome) => void
}

export function OutcomeChoice({ value, onChange }: Props) {
  const { t } = useI18n()
  const label = useId()
  const choose = (next: string) => {
    const found = outcomes.find(([outcome]) => outcome === next)
    if (found) onChange(found[0])
  }

  return (
    <div className="grid gap-1.5">
      <span id={label} className="text-sm font-medium">
        {t.cases.fields.outcome}
      </span>
      <RadioGroup.Root value={value} onValueChange={choose} aria-labelledby={label} className="grid gap-2">
        {outcomes.map(([outcome, Icon]) => (
          <RadioGroup.Item
            key={outcome}
            value={outcome}
            aria-label={t.words.caseOutcome[outcome]}
            className="flex items-center gap-3 rounded-xl border border-line px-4 py-3 text-left transition-colors hover:border-edge data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
          >
            <Icon className="size-5 shrink-0 text-soft" strokeWidth={1.75} aria-hidden="true" />
            <span>
              <span className="block text-sm font-medium">{t.words.caseOutcome[outcome]}</span>
              <span className="block text-sm text-soft">{t.cases.outcomeHelp[outcome]}</span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
