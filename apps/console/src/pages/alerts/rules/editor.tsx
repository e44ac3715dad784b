import { useNavigate } from '@tanstack/react-router'
import type { RuleAnswer } from '@vigia/contracts/rules'
import { whenOf } from '@vigia/domain/rules'
import { useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can, Changeable } from '../../../session/can.tsx'
import { capitalized } from '../../../i18n/names.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass } from '../../../ui/field.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { BacktestCard } from './backtest-card.tsx'
import { Builder } from './builder.tsx'
import type { Draft, Fields } from './draft.ts'
import { draftOf, ruleOf, sameDraft } from './draft.ts'
import type { Fault } from './faults.ts'
import { faultAt, faultWords } from './faults.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useBacktest } from './use-backtest.ts'
import { useSaveRule } from './use-rule.ts'

const LONGEST_NAME = 80

interface Props {
  fields: Fields
  initial: Draft
  /** The rule as it is stored; null for a new one. */
  rule: RuleAnswer | null
}

/** Where a rule is written, tried and enabled, in that order. */
export function Editor({ fields, initial, rule: first }: Props) {
  const { t, format, language } = useI18n()
  const words = t.rules.builder
  const notify = useNotify()
  const navigate = useNavigate()
  const [rule, setRule] = useState(first)
  const [draft, setDraft] = useState(initial)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [stale, setStale] = useState<boolean | null>(null)
  const trial = useBacktest(draft, setFaults)
  const save = useSaveRule({
    onFaults: setFaults,
    onStale: ({ enabled }) => setStale(enabled),
    onSaved: (saved, { enabled }) => {
      const title = enabled ? t.rules.switchedOn(saved.name) : words.saved
      notify({ tone: 'good', title })
      setRule(saved)
      setDraft(draftOf(saved))
      setStale(null)
      if (rule === null)
        void navigate({
          to: '/alerts/rules/$id',
          params: { id: saved.id },
          replace: true,
          resetScroll: false,
        })
    },
  })

  const usual = capitalized(whenOf(ruleOf(draft))[language]).slice(0, LONGEST_NAME)
  const whole = { ...draft, name: draft.name.trim() || usual }
  const isChanged = rule === null || !sameDraft(draftOf(rule), whole)
  const isOn = rule?.enabled === true
  const keep = (enabled: boolean, force = false) => save.mutate({ draft: whole, enabled, rule, force })
  const change = (next: Draft) => {
    setDraft(next)
    setFaults([])
  }
  const nameFault = faultAt(faults, 'name')

  return (
    <div className="space-y-4">
      {stale !== null && rule && (
        <StaleNotice
          rule={rule}
          onTheirs={(theirs) => {
            setRule(theirs)
            setDraft(draftOf(theirs))
            setStale(null)
          }}
          onMine={() => keep(stale, true)}
        />
      )}
      <Card className="p-5 sm:p-6">
        <Changeable scope="rules:manage">
          <Builder draft={draft} fields={fields} faults={faults} onChange={change} />
          <div className="mt-5 border-t border-line pt-5">
            <Field label={words.name} error={nameFault && faultWords(nameFault, t.rules.faults)}>
              {(control) => (
                <input
                  {...control}
                  className={inputClass}
                  maxLength={LONGEST_NAME}
                  value={draft.name}
                  placeholder={draft.conditions.length > 0 ? usual : words.namePlaceholder}
                  onChange={({ target }) => change({ ...draft, name: target.value })}
                />
              )}
            </Field>
            <Can scope="rules:manage">
              <div className="mt-5 flex flex-wrap items-center justify-end gap-3">
                <p aria-live="polite" className="mr-auto text-sm text-soft">
                  {faults.length > 0 ? (
                    <span className="text-bad-ink">{format.plural(faults.length, words.faults)}</span>
                  ) : !isOn && !trial.isTried ? (
                    words.testToEnable
                  ) : isChanged ? (
                    words.unsaved
                  ) : null}
                </p>
                {isOn && !isChanged && (
                  <Button disabled={save.isPending} onClick={() => keep(false)}>
                    {words.disable}
                  </Button>
                )}
                {isChanged && (
                  <Button disabled={save.isPending || (isOn && !trial.isTried)} onClick={() => keep(isOn)}>
                    {isOn ? words.save : words.saveNew}
                  </Button>
                )}
                {!isOn && (
                  <Button
                    kind="primary"
                    disabled={save.isPending || !trial.isTried}
                    onClick={() => keep(true)}
                    data-testid="enable-rule"
                  >
                    {words.enable}
                  </Button>
                )}
              </div>
            </Can>
          </div>
        </Changeable>
      </Card>
      <BacktestCard trial={trial} />
    </div>
  )
}
