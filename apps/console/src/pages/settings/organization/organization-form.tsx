import type { Organization } from '@vigia/contracts/organization'
import type { FormEvent } from 'react'
import { useId, useMemo, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { languages } from '../../../i18n/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field, inputClass, Select } from '../../../ui/field.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { BrandFields } from './brand-fields.tsx'
import { patchOf, useSaveOrganization } from './use-organization.ts'

const regions = ['us', 'latam'] as const
const tones = ['usted', 'tu'] as const

/** Zones and currencies as the browser knows them, with whatever is saved. */
const listOf = (kind: 'timeZone' | 'currency', saved: string): string[] =>
  [...new Set([saved, 'UTC', ...Intl.supportedValuesOf(kind)])]
    .filter((name) => kind === 'timeZone' || name !== 'UTC')
    .toSorted((a, b) => a.localeCompare(b))

export function OrganizationForm({ saved }: { saved: Organization }) {
  const { t, language, format } = useI18n()
  const words = t.organization
  const [draft, setDraft] = useState(saved)
  const save = useSaveOrganization(saved)
  const legend = useId()
  const patch = patchOf(saved, draft)
  const [zones, currencies] = useMemo(
    () => [listOf('timeZone', saved.timeZone), listOf('currency', saved.currency)],
    [saved],
  )
  const currencyName = useMemo(
    () => new Intl.DisplayNames(format.locale, { type: 'currency' }),
    [format.locale],
  )
  const set = <K extends keyof Organization>(name: K, value: Organization[K]) =>
    setDraft((now) => ({ ...now, [name]: value }))
  const clock = new Intl.DateTimeFormat(format.locale, {
    timeZone: draft.timeZone,
    hour: 'numeric',
    minute: '2-digit',
    weekday: 'long',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (patch) save.mutate(patch)
  }

  return (
    <form onSubmit={submit} className="grid gap-6">
      <Card className="grid gap-5 p-5" aria-labelledby="basics">
        <SectionHeading id="basics" title={words.basics} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.name}>
            {(control) => (
              <input
                {...control}
                required
                maxLength={120}
                value={draft.name}
                onChange={(event) => set('name', event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <Field label={words.timeZone}>
            {(control) => (
              <>
                <Select
                  {...control}
                  value={draft.timeZone}
                  onChange={(event) => set('timeZone', event.target.value)}
                >
                  {zones.map((zone) => (
                    <option key={zone} value={zone}>
                      {zone.replaceAll('_', ' ')}
                    </option>
                  ))}
                </Select>
                <p className="text-sm text-soft">{words.clock(clock.format(new Date()))}</p>
              </>
            )}
          </Field>
          <Field label={words.currency}>
            {(control) => (
              <>
                <Select
                  {...control}
                  value={draft.currency}
                  onChange={(event) => set('currency', event.target.value)}
                >
                  {currencies.map((code) => (
                    <option key={code} value={code}>
                      {code} · {currencyName.of(code)}
                    </option>
                  ))}
                </Select>
                <p className="text-sm text-soft">{words.currencyHelp}</p>
              </>
            )}
          </Field>
        </div>
      </Card>

      <Card className="grid gap-5 p-5" aria-labelledby="speech">
        <SectionHeading id="speech" title={words.speech} intro={words.speechIntro} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.language}>
            {(control) => (
              <Select
                {...control}
                value={draft.language}
                onChange={(event) =>
                  set('language', languages.find((one) => one === event.target.value) ?? language)
                }
              >
                {languages.map((one) => (
                  <option key={one} value={one}>
                    {t.common.language[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={words.tone}>
            {(control) => (
              <Select
                {...control}
                value={draft.tone}
                onChange={(event) =>
                  set('tone', tones.find((one) => one === event.target.value) ?? draft.tone)
                }
              >
                {tones.map((one) => (
                  <option key={one} value={one}>
                    {words.tones[one]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      </Card>

      <Card className="p-5" aria-labelledby="brand">
        <SectionHeading id="brand" title={words.brand} intro={words.brandIntro} />
        <BrandFields brand={draft.brand} name={draft.name} onChange={(brand) => set('brand', brand)} />
      </Card>

      <Card className="p-5" aria-labelledby={legend}>
        <fieldset>
          <legend id={legend} className="font-semibold">
            {words.region}
          </legend>
          <p className="mt-0.5 max-w-prose text-sm text-pretty text-soft">{words.regionIntro}</p>
          <div className="mt-3 grid gap-3 sm:grid-cols-2">
            {regions.map((region) => (
              <label
                key={region}
                className="flex cursor-pointer gap-3 rounded-lg border border-line p-4 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="region"
                  value={region}
                  checked={draft.region === region}
                  onChange={() => set('region', region)}
                  className="mt-1 accent-accent"
                />
                <span>
                  <span className="block font-medium">{words.regions[region].name}</span>
                  <span className="block text-sm text-soft">{words.regions[region].detail}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </Card>

      <div className="sticky bottom-20 flex justify-end gap-2 md:bottom-4">
        {patch && (
          <Button onClick={() => setDraft(saved)} disabled={save.isPending}>
            {words.discard}
          </Button>
        )}
        <Button type="submit" kind="primary" disabled={!patch || save.isPending || draft.name.trim() === ''}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
