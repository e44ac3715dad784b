import type { Case } from '@vigia/contracts/cases'

import type { CaseAction } from '../../api/case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useCan } from '../../session/session.tsx'
import { classes } from '../../ui/classes.ts'

interface Props {
  of: Case
  actor: { actor?: string }
  act: (of: Case, action: CaseAction) => void
}

/** What to do about each reason, step by step, to tick off; the others see each tick. */
export function Playbook({ of, actor, act }: Props) {
  const { t, language } = useI18n()
  const mayTick = useCan('cases:write')
  if (of.playbook.length === 0) return null
  return (
    <section aria-labelledby="playbook" className="mt-6">
      <h3 id="playbook" className="text-sm font-semibold">
        {t.cases.playbook.title}
      </h3>
      {of.playbook.map(({ code, step, steps }) => (
        <div key={code} className="mt-3">
          <p className="text-sm text-soft">{step[language]}</p>
          <ul className="mt-1.5 grid gap-0.5">
            {steps.map((text, place) => {
              const name = `${code}:${place}`
              const isDone = of.doneSteps.includes(name)
              return (
                <li key={name}>
                  <label className="flex items-start gap-2.5 rounded-lg px-2 py-1 text-sm hover:bg-sunken">
                    <input
                      type="checkbox"
                      checked={isDone}
                      disabled={!mayTick || of.status === 'resolved'}
                      onChange={() =>
                        act(of, { name: 'step', body: { step: name, done: !isDone, ...actor } })
                      }
                      className="mt-1 size-4 shrink-0 accent-accent"
                    />
                    <span className={classes(isDone && 'text-faint line-through')}>{text[language]}</span>
                  </label>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}
