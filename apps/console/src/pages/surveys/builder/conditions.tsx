import type { Condition, Question, SurveyDefinition } from '@vigia/domain/surveys'
import { Plus } from 'lucide-react'

import { Button } from '../../../ui/button.tsx'
import { useWords } from '../words.ts'
import { ConditionRow, conditionAbout } from './condition-row.tsx'
import type { Faults } from './faults.ts'
import { problemsIn } from './faults.ts'

interface Props {
  conditions: readonly Condition[] | undefined
  earlier: readonly Question[]
  definition: SurveyDefinition
  path: string
  faults: Faults
  /** What stands before the first, such as "only if". */
  lead: string
  onChange: (conditions: Condition[] | undefined) => void
}

/** Conditions that must all hold, each a sentence. */
export function Conditions({ conditions = [], earlier, definition, path, faults, lead, onChange }: Props) {
  const words = useWords().builder
  const last = earlier.at(-1)
  const put = (next: Condition[]) => onChange(next.length > 0 ? next : undefined)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {conditions.map((condition, i) => {
        const [problem] = problemsIn(faults, `${path}.${i}`)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a condition has nothing else that tells it from others
          <div key={i} className="flex flex-wrap items-start gap-2">
            <span className="pt-1.5 text-sm text-soft">{i === 0 ? lead : words.logic.and}</span>
            <ConditionRow
              condition={condition}
              earlier={earlier}
              definition={definition}
              fault={problem ? words.problem[problem.code] : null}
              onChange={(next) => put(conditions.map((each, at) => (at === i ? next : each)))}
              onRemove={() => put(conditions.filter((_, at) => at !== i))}
            />
          </div>
        )
      })}
      {last && conditions.length < 10 && (
        <Button
          kind="quiet"
          size="small"
          className="-ml-2 justify-self-start"
          onClick={() => put([...conditions, conditionAbout(last)])}
        >
          <Plus className="size-3.5" aria-hidden="true" />
          {words.logic.addCondition}
        </Button>
      )}
    </div>
  )
}
