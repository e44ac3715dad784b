import { useSortable } from '@dnd-kit/sortable'
import type { Manager } from '@vigia/contracts/team'
import { ArrowDown, ArrowUp, GripVertical, Trash2, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { fieldTokenClass } from '../../alerts/rules/token.ts'
import { ValueList } from '../../alerts/rules/value-list.tsx'
import type { AssignmentRule, WhenName } from './assignment-draft.ts'
import { whenNames, withoutWhen, withWhen } from './assignment-draft.ts'
import { WhenValue } from './when-value.tsx'

interface Props {
  rule: AssignmentRule
  place: number
  isLast: boolean
  managers: readonly Manager[]
  fault: string | null
  onChange: (rule: AssignmentRule) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One rule as a sentence: which cases, and to whom. */
export function AssignmentRow({ rule, place, isLast, managers, fault, onChange, onMove, onRemove }: Props) {
  const { t, format } = useI18n()
  const mayChange = useCan('team:manage')
  const words = t.followUp.assignment
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: rule.id, disabled: !mayChange })
  const nth = format.number(place + 1)
  const asked = whenNames.filter((name) => rule.when[name] !== undefined)
  const free = whenNames.filter((name) => rule.when[name] === undefined)
  const nameOf = (id: string) => managers.find((manager) => manager.id === id)?.name ?? id

  return (
    <li
      ref={setNodeRef}
      data-testid="assignment-row"
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
      className={`flex items-start gap-3 rounded-xl border border-line bg-surface p-3 ${isDragging ? 'relative z-10 shadow-float' : ''}`}
    >
      {mayChange && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={words.drag(nth)}
          className="mt-1 grid size-7 shrink-0 cursor-grab touch-none place-items-center rounded-md text-faint hover:bg-sunken hover:text-ink"
        >
          <GripVertical className="size-4" aria-hidden="true" />
        </button>
      )}
      <div className="min-w-0 grow leading-8">
        <div className="flex flex-wrap items-baseline gap-x-1.5 gap-y-1">
          <span>{words.if}</span>
          {asked.length === 0 && <span>{words.anyCase}</span>}
          {asked.map((name, at) => (
            <span key={name} className="inline-flex flex-wrap items-baseline gap-x-1.5">
              {at > 0 && <span>{words.and}</span>}
              <span>{words.when[name]}</span>
              <WhenValue {...{ name, rule, onChange }} />
              {mayChange && (
                <Button
                  kind="quiet"
                  size="icon"
                  className="size-6 self-center"
                  aria-label={words.removeWhen(words.when[name])}
                  onClick={() => onChange(withoutWhen(rule, name))}
                >
                  <X className="size-3" aria-hidden="true" />
                </Button>
              )}
            </span>
          ))}
          {mayChange && free.length > 0 && (
            <AddWhen names={free} onAdd={(name) => onChange(withWhen(rule, name))} />
          )}
          <span>{words.give}</span>
          <select
            aria-label={words.mode}
            className={fieldTokenClass}
            value={rule.mode}
            onChange={({ target }) =>
              onChange({ ...rule, mode: target.value === 'first' ? 'first' : 'rotate' })
            }
          >
            <option value="rotate">{words.modes.rotate}</option>
            <option value="first">{words.modes.first}</option>
          </select>
          <span>{words.to}</span>
          <ValueList
            label={words.who}
            values={rule.managers}
            known={managers.map(({ id }) => id)}
            isOpen={false}
            nameOf={nameOf}
            onChange={(ids) => onChange({ ...rule, managers: ids })}
            fault={undefined}
          />
        </div>
        {fault !== null && (
          <p role="alert" className="text-sm leading-6 text-bad-ink">
            {fault}
          </p>
        )}
      </div>
      {mayChange && (
        <div className="flex shrink-0 flex-col sm:flex-row">
          <Button
            kind="quiet"
            size="icon"
            aria-label={words.up(nth)}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          >
            <ArrowUp className="size-4" aria-hidden="true" />
          </Button>
          <Button
            kind="quiet"
            size="icon"
            aria-label={words.down(nth)}
            disabled={isLast}
            onClick={() => onMove(place + 1)}
          >
            <ArrowDown className="size-4" aria-hidden="true" />
          </Button>
          <Button kind="quiet" size="icon" aria-label={words.remove(nth)} onClick={onRemove}>
            <Trash2 className="size-4" aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  )
}

function AddWhen({ names, onAdd }: { names: readonly WhenName[]; onAdd: (name: WhenName) => void }) {
  const { t } = useI18n()
  const words = t.followUp.assignment
  return (
    <select
      aria-label={words.addWhen}
      value=""
      className="min-h-8 rounded-md border border-dashed border-edge bg-transparent px-2 text-sm leading-7 text-soft [field-sizing:content] hover:border-accent hover:text-accent"
      onChange={({ target }) => {
        const name = names.find((each) => each === target.value)
        if (name) onAdd(name)
      }}
    >
      <option value="" disabled hidden>
        + {words.addWhen}
      </option>
      {names.map((name) => (
        <option key={name} value={name}>
          {words.when[name]}
        </option>
      ))}
    </select>
  )
}
