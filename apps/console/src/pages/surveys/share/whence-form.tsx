import type { Channel } from '@vigia/contracts/vocabulary'

import { useI18n } from '../../../i18n/context.tsx'
import { nameIn } from '../../../i18n/names.ts'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { useWords } from '../words.ts'
import type { Whence } from './addresses.ts'

interface Props {
  whence: Whence
  /** The survey's own touchpoint. */
  own: string
  onChange: (whence: Whence) => void
}

const offered: readonly Channel[] = ['app', 'email', 'sms', 'chat', 'social', 'phone', 'store']

/** What the links, codes and the kiosk note on each answer. */
export function WhenceForm({ whence, own, onChange }: Props) {
  const { t } = useI18n()
  const words = useWords().share.where
  const text = (key: 'touchpoint' | 'shop' | 'team' | 'employee') => (
    <Field label={words[key]}>
      {(props) => (
        <input
          {...props}
          className={inputClass}
          maxLength={80}
          placeholder={key === 'touchpoint' ? nameIn(t.words.touchpoint, own) : ''}
          value={whence[key] ?? ''}
          onChange={({ target }) => onChange({ ...whence, [key]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <Card aria-labelledby="whence" className="p-5">
      <SectionHeading id="whence" title={words.title} intro={words.detail} />
      <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        {text('touchpoint')}
        <Field label={words.channel}>
          {(props) => (
            <Select
              {...props}
              value={whence.channel ?? ''}
              onChange={({ target }) => onChange({ ...whence, channel: target.value })}
            >
              <option value="">{t.words.channel.web}</option>
              {offered.map((channel) => (
                <option key={channel} value={channel}>
                  {t.words.channel[channel]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {text('shop')}
        {text('team')}
        {text('employee')}
      </div>
    </Card>
  )
}
