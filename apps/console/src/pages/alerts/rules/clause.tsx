import { X } from 'lucide-react'
import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Condition, Field, Subject, Value } from './draft.ts'
import { faultWords } from './faults.ts'
import { fieldTokenClass } from './token.ts'
import { ValueToken } from './value-token.tsx'
import { aboutOf, clauseOf, opWords, piecesOf } from './words.ts'

interface Props {
  on: Subject
  field: Field
  condition: Condition
  /** What stands before it: nothing for the first, "and" for the others. */
  lead: string
  known: readonly string[]
  fault: string | null
  onOp: (op: string) => void
  onValue: (value: Value) => void
  onRemove: () => void
}

/** One condition as a line of the sentence, its words and its controls in the order of the language. */
export function Clause({ on, field, condition, lead, known, fault, onOp, onValue, onRemove }: Props) {
  const { t, language } = useI18n()
  const words = t.rules.builder
  const id = useId()
  const about = aboutOf(field, language)
  const told = fault === null ? undefined : id

  return (
    <li data-testid="clause" className="group ps-5">
      <div className="flex flex-wrap items-baseline gap-x-1.5 gap-y-1">
        <span className="text-faint">{lead}</span>
        {piecesOf(clauseOf(t, on, field, language)).map((piece) =>
          'text' in piece ? (
            <span key={piece.text}>{piece.text}</span>
          ) : piece.slot === 'op' ? (
            <select
              key="op"
              aria-label={words.comparison(about)}
              className={fieldTokenClass}
              value={condition.op}
              onChange={({ target }) => onOp(target.value)}
            >
              {field.ops.map((op) => (
                <option key={op} value={op}>
                  {opWords(t, field, op)}
                </option>
              ))}
            </select>
          ) : (
            <ValueToken key="value" {...{ field, condition, known }} onChange={onValue} fault={told} />
          ),
        )}
        <Button
          kind="quiet"
          size="icon"
          className="size-7 self-center opacity-60 group-hover:opacity-100 focus-visible:opacity-100"
          aria-label={words.removeCondition(about)}
          onClick={onRemove}
        >
          <X className="size-3.5" aria-hidden="true" />
        </Button>
      </div>
      {fault !== null && (
        <p id={id} role="alert" className="text-sm leading-6 text-bad-ink">
          {faultWords(fault, t.rules.faults)}
        </p>
      )}
    </li>
  )
}
