import { useQueryClient } from '@tanstack/react-query'
import type { RuleAnswer } from '@vigia/contracts/rules'
import { Users } from 'lucide-react'

import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { ruleQuery } from '../queries.ts'

interface Props {
  rule: RuleAnswer
  onTheirs: (theirs: RuleAnswer) => void
  onMine: () => void
}

/** Two people at one rule: nobody's words are lost without being asked. */
export function StaleNotice({ rule, onTheirs, onMine }: Props) {
  const { t } = useI18n()
  const words = t.rules.builder.stale
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  const load = () =>
    queries.fetchQuery({ ...ruleQuery(client, rule.id), staleTime: 0 }).then(onTheirs, refuse)
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-4 rounded-card border border-warn bg-warn-soft p-5 text-warn-ink"
    >
      <Users className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <div className="min-w-0 grow basis-60">
        <p className="font-semibold">{words.title}</p>
        <p>{words.detail}</p>
      </div>
      <div className="flex gap-2">
        <Button size="small" onClick={() => void load()}>
          {words.theirs}
        </Button>
        <Button size="small" onClick={onMine}>
          {words.mine}
        </Button>
      </div>
    </div>
  )
}
