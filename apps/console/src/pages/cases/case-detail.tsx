import type { Case } from '@vigia/contracts/cases'
import { Lightbulb, TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import type { ButtonName, CaseAction } from '../../api/case-action.ts'
import { allowedActions } from '../../api/case-action.ts'
import { useI18n } from '../../i18n/context.tsx'
import { Can } from '../../session/can.tsx'
import { Button } from '../../ui/button.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseSteps } from './case-steps.tsx'
import { isAsked, type AskedAction } from './form-actions.ts'
import { Looking, useLook } from './looking.tsx'
import { NoteForm } from './note-form.tsx'
import { Playbook } from './playbook.tsx'
import { SlaClock } from './sla-clock.tsx'
import type { useMe } from './use-me.ts'

interface Props {
  of: Case
  me: ReturnType<typeof useMe>
  act: (of: Case, action: CaseAction) => void
}

/** Everything about a case, and everything that can be done about it. */
export function CaseDetail({ of, me, act }: Props) {
  const { t, language } = useI18n()
  const words = t.cases.panel
  const actor = me.isSession || !me.name ? {} : { actor: me.name }
  useLook(of.id, me.name)

  return (
    <>
      <Looking caseId={of.id} ownName={me.name} />
      <div className="flex items-center justify-between gap-3">
        <h2 id="case" className="font-semibold">
          {words.title}
          <span className="font-normal text-soft"> · {t.words.status[of.status]}</span>
        </h2>
        <TierChip tier={of.tier} />
      </div>
      <SlaClock of={of} className="mt-1" />
      {of.escalatedAt && of.status !== 'resolved' && (
        <p className="mt-1 flex items-center gap-1.5 text-sm text-bad-ink">
          <TriangleAlert className="size-3.5 shrink-0" aria-hidden="true" />
          {t.cases.escalated}
        </p>
      )}
      <CaseSteps status={of.status} />
      {of.status !== 'resolved' && (
        <div className="mt-4 flex gap-3 rounded-xl bg-accent-soft p-4">
          <Lightbulb className="mt-0.5 size-4.5 shrink-0 text-accent" aria-hidden="true" />
          <div>
            <h3 className="text-sm font-semibold">{words.nextStep}</h3>
            <p className="text-sm text-pretty">{of.nextStep[language]}</p>
          </div>
        </div>
      )}
      <CaseFacts of={of} />
      <Can scope="cases:write">
        <Actions of={of} me={me} act={act} actor={actor} />
      </Can>
      <Playbook of={of} actor={actor} act={act} />
      <section aria-labelledby="case-history" className="mt-6">
        <h3 id="case-history" className="text-sm font-semibold">
          {t.cases.event.title}
        </h3>
        <Can scope="cases:write">
          <NoteForm of={of} actor={actor} act={act} />
        </Can>
        <CaseHistory id={of.id} />
      </section>
    </>
  )
}

function Actions({ of, me, act, actor }: Props & { actor: { actor?: string } }) {
  const { t } = useI18n()
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const [next, ...others] = allowedActions(of, new Date())
  const start = (name: ButtonName) => (isAsked(name) ? setAsked(name) : act(of, { name, body: actor }))

  return (
    <>
      <div className="no-print mt-5 grid grid-cols-2 gap-2">
        {next && (
          <Button
            kind={next === 'reopen' ? 'secondary' : 'primary'}
            className="col-span-2"
            onClick={() => start(next)}
          >
            {t.cases.actions[next]}
          </Button>
        )}
        {others.map((name, index) => (
          <Button
            key={name}
            size="small"
            className={others.length % 2 === 1 && index === 0 ? 'col-span-2' : ''}
            onClick={() => start(name)}
          >
            {t.cases.actions[name]}
          </Button>
        ))}
      </div>
      {asked && (
        <CaseForm
          name={asked}
          assignee={of.managerId}
          me={me}
          submit={(action) => act(of, action)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
