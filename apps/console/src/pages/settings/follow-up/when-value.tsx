import { useQuery } from '@tanstack/react-query'
import { stages } from '@vigia/domain/signals'
import { useId } from 'react'

import { groupKeysQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { nameIn } from '../../../i18n/names.ts'
import { useClient } from '../../../session/session.tsx'
import { fieldTokenClass } from '../../alerts/rules/token.ts'
import type { AssignmentRule, WhenName } from './assignment-draft.ts'

interface Props {
  name: WhenName
  rule: AssignmentRule
  onChange: (rule: AssignmentRule) => void
}

/** The value of one condition, as the control that it wants. */
export function WhenValue({ name, rule, onChange }: Props) {
  const { t } = useI18n()
  const label = t.followUp.assignment.when[name]
  const write = (value: string | number) => onChange({ ...rule, when: { ...rule.when, [name]: value } })
  const shared = { 'aria-label': label, className: fieldTokenClass }

  if (name === 'stage')
    return (
      <select {...shared} value={rule.when.stage} onChange={({ target }) => write(target.value)}>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {t.words.stage[stage]}
          </option>
        ))}
      </select>
    )
  if (name === 'minTier')
    return (
      <select {...shared} value={rule.when.minTier} onChange={({ target }) => write(target.value)}>
        <option value="alert">{t.words.tier.alert}</option>
        <option value="critical">{t.words.tier.critical}</option>
      </select>
    )
  if (name === 'minValue')
    return (
      <input
        {...shared}
        type="number"
        min={0}
        className={`${fieldTokenClass} min-w-14 text-center tabular-nums`}
        value={Number.isNaN(rule.when.minValue) ? '' : rule.when.minValue}
        onChange={({ target }) => write(target.valueAsNumber)}
      />
    )
  return <NameValue name={name} value={rule.when[name] ?? ''} label={label} onChange={write} />
}

interface NameProps {
  name: 'segment' | 'touchpoint' | 'team'
  value: string
  label: string
  onChange: (value: string) => void
}

/** A name of the organization's own, with those that its data knows to choose from. */
function NameValue({ name, value, label, onChange }: NameProps) {
  const { t } = useI18n()
  const id = useId()
  const groupBy = name === 'segment' ? 'segment' : 'touchpoint'
  const known = useQuery({ ...groupKeysQuery(useClient(), groupBy), enabled: name !== 'team' })
  return (
    <>
      <input
        aria-label={label}
        className={`${fieldTokenClass} min-w-24`}
        list={id}
        maxLength={80}
        placeholder={t.followUp.assignment.choose}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={id}>
        {(name === 'team' ? [] : (known.data ?? [])).map((each) => (
          <option key={each} value={each}>
            {name === 'touchpoint' ? nameIn(t.words.touchpoint, each) : each}
          </option>
        ))}
      </datalist>
    </>
  )
}
