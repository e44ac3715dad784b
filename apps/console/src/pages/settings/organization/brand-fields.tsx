import type { Organization } from '@vigia/contracts/organization'
import { inkOn, legibleOn } from '@vigia/domain/brand'
import { useId, useState } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DataPicture } from '../../../ui/data-picture.tsx'
import { logoOf } from './logo.ts'

type Brand = Organization['brand']
const OURS = '#155e75'
const PAPER = '#ffffff'

interface Props {
  brand: Brand
  name: string
  onChange: (brand: Brand) => void
}

/** The colour of new surveys, beside what they come out as, and the logo that the console carries. */
export function BrandFields({ brand, name, onChange }: Props) {
  const { t } = useI18n()
  const words = t.organization
  const [color, file] = [useId(), useId()]
  const [fault, setFault] = useState(false)
  const shown = brand.color ?? OURS
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const logo = await logoOf(chosen)
    setFault(logo === null)
    if (logo !== null) onChange({ ...brand, logo })
  }

  return (
    <div className="mt-4 grid gap-6 sm:grid-cols-2">
      <div className="grid content-start gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <label htmlFor={color} className="text-sm font-medium">
            {words.color}
          </label>
          <input
            id={color}
            type="color"
            value={shown}
            onChange={(event) => onChange({ ...brand, color: event.target.value })}
            className="h-10 w-14 cursor-pointer rounded-lg border border-edge bg-surface p-1"
          />
          <code className="font-mono text-sm text-soft">{brand.color ?? words.ours}</code>
          {brand.color && (
            <Button size="small" kind="quiet" onClick={() => onChange({ ...brand, color: null })}>
              {words.reset}
            </Button>
          )}
        </div>
        <div className="grid gap-2">
          <span className="flex flex-wrap items-center gap-3">
            <label
              htmlFor={file}
              className="inline-flex h-8 cursor-pointer items-center rounded-lg border border-line bg-surface px-3 text-sm font-medium shadow-card focus-within:outline-2 hover:border-edge hover:bg-sunken"
            >
              {words.chooseLogo}
              <input
                id={file}
                type="file"
                accept="image/png,image/jpeg,image/webp"
                className="sr-only"
                onChange={(event) => {
                  void take(event.target.files?.[0])
                  event.target.value = ''
                }}
              />
            </label>
            {brand.logo && (
              <Button size="small" kind="quiet" onClick={() => onChange({ ...brand, logo: null })}>
                {words.removeLogo}
              </Button>
            )}
          </span>
          <p className="text-sm text-pretty text-soft">{words.logoHelp}</p>
          {fault && (
            <p role="alert" className="text-sm text-bad-ink">
              {words.logoFault}
            </p>
          )}
        </div>
      </div>
      <div
        aria-hidden="true"
        className="grid justify-items-center gap-3 rounded-xl border border-line p-5 text-center"
        style={{ background: PAPER, color: '#16181d' }}
      >
        {brand.logo ? (
          <DataPicture dataUrl={brand.logo} className="max-h-12 max-w-40 object-contain" />
        ) : (
          <span className="font-semibold" style={{ color: legibleOn(shown, PAPER, 4.5) }}>
            {name}
          </span>
        )}
        <span className="text-sm">{words.sample}</span>
        <span
          className="rounded-lg px-4 py-2 text-sm font-medium"
          style={{ background: shown, color: inkOn(shown) }}
        >
          {words.sampleAction}
        </span>
      </div>
    </div>
  )
}
