import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FatiguePolicy } from '@vigia/contracts/fatigue'
import { Switch } from 'radix-ui'
import { useId, useState } from 'react'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { Can, Changeable } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { inputClass, Select } from '../../../ui/field.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { useNotify } from '../../../ui/toast.tsx'
import { policyQuery } from '../queries.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useWords } from '../words.ts'
import type { Limit } from './policy-draft.ts'
import { draftOf, isWithin, policyOf, ranges } from './policy-draft.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

function useSave(policy: FatiguePolicy) {
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const words = useWords().policy
  const { queryKey } = policyQuery(client)
  const save = useMutation({
    mutationFn: (body: FatiguePolicy) => client.call('putFatiguePolicy', { body }),
    onSuccess: (now) => {
      keepAnswer(queries, queryKey, now)
      const undo = () => save.mutate(policy)
      notify({ tone: 'good', title: words.saved, ...(now === policy ? {} : { undo }) })
    },
    onError: refuse,
    onSettled: () => queries.invalidateQueries({ queryKey: ['why'] }),
  })
  return save
}

/** The policy as sentences with numbers in them. */
export function PolicyForm({ policy }: { policy: FatiguePolicy }) {
  const words = useWords().policy
  const save = useSave(policy)
  const [seen, setSeen] = useState(policy)
  const [draft, setDraft] = useState(() => draftOf(policy))
  const quietId = useId()
  // What was saved elsewhere, or undone, is what one goes on from.
  if (seen !== policy) {
    setSeen(policy)
    setDraft(draftOf(policy))
  }
  const next = policyOf(draft, policy)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(policy))
  const limit = (field: Limit, label: string, unit: string) => (
    <NumberRow
      {...{ field, label, unit }}
      value={draft[field]}
      onChange={(value) => setDraft({ ...draft, [field]: value })}
    />
  )

  return (
    <Card aria-labelledby="rules" className="p-5">
      <SectionHeading id="rules" title={words.rules} />
      <div className="mt-3">
        <Changeable scope="surveys:write">
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (next) save.mutate(next)
            }}
          >
            {limit('floorHours', words.floor, words.hours)}
            {limit('relationshipDays', words.relationship, words.days)}
            {limit('npsDays', words.nps, words.days)}
            {limit('transactionalDays', words.touchpoint, words.days)}
            {limit('sampling', words.sampling, words.percent)}
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3">
              <label htmlFor={quietId} className="min-w-0 grow basis-60 text-sm">
                {words.quiet}
              </label>
              <Switch.Root
                id={quietId}
                checked={draft.quiet}
                onCheckedChange={(quiet) => setDraft({ ...draft, quiet })}
                className={switchClass}
              >
                <Switch.Thumb className={thumbClass} />
              </Switch.Root>
              {draft.quiet && (
                <div className="flex w-full items-center gap-2 text-sm text-soft">
                  {words.from}
                  <HourSelect
                    label={`${words.quiet}: ${words.from}`}
                    value={draft.from}
                    onChange={(from) => setDraft({ ...draft, from })}
                  />
                  {words.to}
                  <HourSelect
                    label={`${words.quiet}: ${words.to}`}
                    value={draft.to}
                    onChange={(to) => setDraft({ ...draft, to })}
                  />
                </div>
              )}
            </div>
            <p className="border-t border-line pt-3 text-sm text-soft">{words.fixed}</p>
            <div className="mt-4 flex flex-wrap items-center gap-3">
              <Can scope="surveys:write">
                <Button type="submit" kind="primary" disabled={!isChanged || next === null || save.isPending}>
                  {words.save}
                </Button>
              </Can>
              {isChanged && <p className="text-sm text-faint">{words.unsaved}</p>}
            </div>
          </form>
        </Changeable>
      </div>
    </Card>
  )
}

interface NumberRowProps {
  field: Limit
  label: string
  unit: string
  value: string
  onChange: (value: string) => void
}

function NumberRow({ field, label, unit, value, onChange }: NumberRowProps) {
  const { format } = useI18n()
  const words = useWords().policy
  const id = useId()
  const [low, high] = ranges[field]
  const isFine = isWithin(field, value)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line py-2.5 not-first:border-t">
      <label htmlFor={id} className="min-w-0 grow basis-60 text-sm">
        {label}
      </label>
      <span className="flex items-center gap-2">
        <input
          id={id}
          inputMode="decimal"
          className={`${inputClass} w-20! text-end tabular-nums`}
          aria-invalid={!isFine}
          aria-describedby={isFine ? `${id}-unit` : `${id}-fault`}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        <span id={`${id}-unit`} className="w-12 text-sm text-soft">
          {unit}
        </span>
      </span>
      {!isFine && (
        <p id={`${id}-fault`} role="alert" className="w-full text-end text-xs text-bad-ink">
          {words.outOfRange(format.number(low), format.number(high))}
        </p>
      )}
    </div>
  )
}

interface HourProps {
  label: string
  value: number
  onChange: (hour: number) => void
}

function HourSelect({ label, value, onChange }: HourProps) {
  return (
    <Select
      aria-label={label}
      className="w-auto! tabular-nums"
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {hours.map((hour) => (
        <option key={hour} value={hour}>
          {clock(hour)}
        </option>
      ))}
    </Select>
  )
}
