import type { Organization } from '@vigia/contracts/organization'
import { inkOn, legibleOn } from '@vigia/domain/brand'
import { useId } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'

type Brand = Organization['brand']
const OURS = '#155e75'
const PAPER = '#ffffff'

interface Props {
  brand: Brand
  name: string
  onChange: (brand: Brand) => void
}

/** The colour of new surveys, beside what they come out as. */
export function BrandFields({ brand, name, onChange }: Props) {
  const { t } = useI18n()
  const words = t.organization
  const color = useId()
  const shown = brand.color ?? OURS

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
      </div>
      <div
        aria-hidden="true"
        className="grid justify-items-center gap-3 rounded-xl border border-line p-5 text-center"
        style={{ background: PAPER, color: '#16181d' }}
      >
        <span className="font-semibold" style={{ color: legibleOn(shown, PAPER, 4.5) }}>
          {name}
        </span>
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
