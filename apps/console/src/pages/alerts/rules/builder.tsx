import { sentenceOf } from '@vigia/domain/rules'
import { Plus } from 'lucide-react'
import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { capitalized } from '../../../i18n/names.ts'
import { classes } from '../../../ui/classes.ts'
import { useCurrency } from '../../../ui/money.ts'
import { Clause } from './clause.tsx'
import type { Draft, Field, Fields, Subject } from './draft.ts'
import {
  freeFields,
  opensCases,
  ruleOf,
  withField,
  withOp,
  without,
  withSubject,
  withValue,
} from './draft.ts'
import type { Fault } from './faults.ts'
import { faultAt, faultWords } from './faults.ts'
import { Recipients } from './recipients.tsx'
import { fieldTokenClass, numberClass } from './token.ts'
import { useKnown } from './use-known.ts'
import { isEmptyValue } from './words.ts'

interface Props {
  draft: Draft
  fields: Fields
  faults: readonly Fault[]
  onChange: (draft: Draft) => void
}

const subjects: readonly Subject[] = ['signal', 'risk', 'case', 'metric']

/** A rule as a sentence, every word of it that can be another one a control. */
export function Builder({ draft, fields, faults, onChange }: Props) {
  const { t } = useI18n()
  const words = t.rules.builder
  const known = useKnown()
  const of = fields[draft.on]
  const onFrame = faultAt(faults, 'conditions')
  const frameFault = faults.find(({ path }) => path === 'conditions') ? onFrame : null

  return (
    <div role="group" aria-label={words.label} data-testid="sentence" className="text-[1.0625rem] leading-9">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span>{words.when}</span>
        <select
          aria-label={words.subject}
          className={fieldTokenClass}
          value={draft.on}
          onChange={({ target }) => {
            const on = subjects.find((subject) => subject === target.value)
            if (on) onChange(withSubject(draft, on))
          }}
        >
          {subjects.map((subject) => (
            <option key={subject} value={subject}>
              {words.subjects[subject]}
            </option>
          ))}
        </select>
      </p>
      <ul className="grid gap-1">
        {draft.conditions.map((condition, at) => {
          const field = of.find(({ name }) => name === condition.field)
          return field === undefined ? null : (
            <Clause
              // oxlint-disable-next-line react/no-array-index-key -- conditions have no name but their place
              key={`${condition.field}-${at}`}
              {...{ field, condition }}
              on={draft.on}
              lead={at === 0 ? words.thatWhich[draft.on] : words.and}
              known={known(field)}
              fault={faultAt(faults, `conditions.${at}`)}
              onOp={(op) => onChange(withOp(draft, at, op, field))}
              onValue={(value) => onChange(withValue(draft, at, value))}
              onRemove={() => onChange(without(draft, at))}
            />
          )
        })}
      </ul>
      <Can scope="rules:manage">
        <AddCondition draft={draft} fields={of} onAdd={(field) => onChange(withField(draft, field))} />
      </Can>
      {frameFault && (
        <p role="alert" className="ps-5 text-sm text-bad-ink">
          {faultWords(frameFault, t.rules.faults)}
        </p>
      )}
      <Consequence draft={draft} onChange={onChange} fault={faultAt(faults, 'cooldownDays')} />
      <ReadBack draft={draft} />
    </div>
  )
}

function AddCondition({
  draft,
  fields,
  onAdd,
}: {
  draft: Draft
  fields: readonly Field[]
  onAdd: (field: Field) => void
}) {
  const { t, language } = useI18n()
  const words = t.rules.builder
  const free = freeFields(draft, fields)
  const label = draft.conditions.length === 0 ? words.addFirst : words.addCondition
  if (free.length === 0 || draft.conditions.length >= 10) return null
  return (
    <p className="my-1 flex items-center gap-1.5 ps-5">
      <Plus className="size-4 text-accent" aria-hidden="true" />
      <select
        aria-label={label}
        value=""
        className="min-h-8 max-w-full rounded-md border border-dashed border-edge bg-transparent px-2 text-sm leading-7 text-soft [field-sizing:content] hover:border-accent hover:text-accent"
        onChange={({ target }) => {
          const field = free.find(({ name }) => name === target.value)
          if (field) onAdd(field)
        }}
      >
        <option value="" disabled hidden>
          {label}
        </option>
        {free.map(({ name, label: named }) => (
          <option key={name} value={name}>
            {capitalized(named[language])}
          </option>
        ))}
      </select>
    </p>
  )
}

/** The second half of the sentence: how urgently, whom, how often at most, and whether a case opens. */
function Consequence({
  draft,
  onChange,
  fault,
}: {
  draft: Draft
  onChange: (draft: Draft) => void
  fault: string | null
}) {
  const { t } = useI18n()
  const words = t.rules.builder
  const id = useId()
  const { tier, cooldownDays, opensCase, on, destinations } = draft
  return (
    <>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-1.5 gap-y-1">
        <span>{words.tell}</span>
        <select
          aria-label={words.tier}
          className={fieldTokenClass}
          value={tier}
          onChange={({ target }) =>
            onChange({ ...draft, tier: target.value === 'critical' ? 'critical' : 'alert' })
          }
        >
          <option value="alert">{words.tiers.alert}</option>
          <option value="critical">{words.tiers.critical}</option>
        </select>
        <span>{words.to}</span>
        <Recipients
          on={on}
          value={destinations}
          onChange={(ids) => onChange({ ...draft, destinations: ids })}
        />
        <span>{words.butNot}</span>
        <input
          type="number"
          min={0}
          max={90}
          aria-label={words.cooldown}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : id}
          className={`${fieldTokenClass} ${numberClass}`}
          value={Number.isNaN(cooldownDays) ? '' : cooldownDays}
          onChange={({ target }) => onChange({ ...draft, cooldownDays: target.valueAsNumber })}
        />
        <span>{cooldownDays === 1 ? words.dayPerCustomer : words.daysPerCustomer}</span>
        {opensCases(on) && (
          <select
            aria-label={words.caseLabel}
            className={fieldTokenClass}
            value={String(opensCase)}
            onChange={({ target }) => onChange({ ...draft, opensCase: target.value === 'true' })}
          >
            <option value="true">{words.opensCase}</option>
            <option value="false">{words.opensNoCase}</option>
          </select>
        )}
        <span>.</span>
      </div>
      {fault !== null && (
        <p id={id} role="alert" className="text-sm leading-6 text-bad-ink">
          {faultWords(fault, t.rules.faults)}
        </p>
      )}
    </>
  )
}

/** The same rule as alerts will say it, by the words of the engine itself. */
function ReadBack({ draft }: { draft: Draft }) {
  const { t, language } = useI18n()
  const currency = useCurrency()
  const isTold = draft.conditions.length > 0 && !draft.conditions.some(isEmptyValue)
  return (
    <p
      aria-live="polite"
      data-testid="read-back"
      className={classes('mt-4 rounded-xl bg-sunken px-4 py-3 text-sm leading-6', !isTold && 'text-faint')}
    >
      <span className="text-soft">{t.rules.builder.reads}: </span>
      {isTold ? `${sentenceOf(ruleOf(draft), currency)[language]}.` : '…'}
    </p>
  )
}
