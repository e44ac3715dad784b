import type { CustomerStory } from '@vigia/contracts/customers'
import { Lightbulb } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'

/** What to do about somebody without a case, by the team's own plays; nothing for whom nothing weighs. */
export function NextCard({ story }: { story: Pick<CustomerStory, 'playbook'> }) {
  const { t, language } = useI18n()
  const words = t.story.next
  if (story.playbook.length === 0) return null
  return (
    <Card aria-labelledby="next" className="p-5" data-testid="next-card">
      <h2 id="next" className="flex items-center gap-2 font-semibold">
        <Lightbulb className="size-4.5 shrink-0 text-accent" aria-hidden="true" />
        {words.title}
      </h2>
      <p className="mt-0.5 text-sm text-pretty text-soft">{words.note}</p>
      <ol className="mt-3 space-y-3">
        {story.playbook.map(({ code, step, steps }) => (
          <li key={code} className="text-sm">
            <p className="font-medium text-pretty">{step[language]}</p>
            <ul className="mt-1 list-disc space-y-0.5 pl-5 text-soft marker:text-faint">
              {steps.map((each) => (
                <li key={each[language]}>{each[language]}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-xs text-faint">{words.noCase}</p>
    </Card>
  )
}
