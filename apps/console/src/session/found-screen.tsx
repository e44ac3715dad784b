import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { cardClass } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { Field, inputClass, Select } from '../ui/field.tsx'
import { faultOf } from './fault.ts'
import { EntranceFrame } from './frame.tsx'
import { useClient, useEntrance } from './session.tsx'

const here = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

const currencies = ['EUR', 'USD', 'MXN', 'COP', 'ARS', 'CLP', 'PEN', 'BRL', 'GBP'] as const

interface Props {
  /** Whether the person has none yet: then they can only sign out again. */
  isFirst: boolean
  onDone: () => void
}

/** An organization: three questions that matter from the first day, with the answers that are likely. */
export function FoundScreen({ isFirst, onDone }: Props) {
  const { t, language } = useI18n()
  const { refresh, leave } = useEntrance()
  const client = useClient()
  const words = t.session.found
  const [told, setTold] = useState({ name: '', timeZone: here(), region: 'latam', currency: 'EUR' })
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const zones = [...new Set([here(), 'UTC', ...Intl.supportedValuesOf('timeZone')])]

  const submit = async () => {
    const name = told.name.trim()
    if (name === '') return setFault(words.nameFault)
    setBusy(true)
    try {
      const region = told.region === 'us' ? 'us' : 'latam'
      await client.call('createOrganization', { body: { ...told, name, region, language } })
      await refresh()
      onDone()
    } catch (err) {
      setFault(faultOf(err, t))
      setBusy(false)
    }
  }

  return (
    <EntranceFrame title={isFirst ? words.title : t.session.menu.found} intro={words.intro}>
      <form
        noValidate
        className={classes(cardClass, 'grid gap-4 p-5')}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field label={words.name} error={fault}>
          {(field) => (
            <input
              {...field}
              value={told.name}
              maxLength={80}
              autoComplete="organization"
              placeholder={words.namePlaceholder}
              onChange={({ target }) => setTold({ ...told, name: target.value })}
              className={inputClass}
            />
          )}
        </Field>
        <Field label={words.timeZone}>
          {(field) => (
            <Select
              {...field}
              value={told.timeZone}
              onChange={({ target }) => setTold({ ...told, timeZone: target.value })}
            >
              {zones.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.region}>
            {(field) => (
              <Select
                {...field}
                value={told.region}
                onChange={({ target }) => setTold({ ...told, region: target.value })}
              >
                <option value="latam">{words.regions.latam}</option>
                <option value="us">{words.regions.us}</option>
              </Select>
            )}
          </Field>
          <Field label={words.currency}>
            {(field) => (
              <Select
                {...field}
                value={told.currency}
                onChange={({ target }) => setTold({ ...told, currency: target.value })}
              >
                {currencies.map((currency) => (
                  <option key={currency}>{currency}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Button type="submit" kind="primary" disabled={busy}>
          {busy ? words.busy : words.submit}
        </Button>
      </form>
      <Button kind="quiet" className="justify-self-start" onClick={isFirst ? () => void leave() : onDone}>
        {isFirst ? words.leave : t.common.cancel}
      </Button>
    </EntranceFrame>
  )
}
