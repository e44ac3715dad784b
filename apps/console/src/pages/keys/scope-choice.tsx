import type { Scope } from '@vigia/contracts'

import { useI18n } from '../../i18n/context.tsx'

interface Props {
  /** What the person may do: nobody gives more. */
  own: readonly Scope[]
  chosen: readonly Scope[]
  onChange: (chosen: Scope[]) => void
}

/** What the contracts leave to people. */
const people: readonly Scope[] = ['members:manage', 'keys:manage']

export function ScopeChoice({ own, chosen, onChange }: Props) {
  const { t } = useI18n()
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{t.keys.form.scopes}</legend>
      <div className="grid max-h-56 gap-1 overflow-y-auto rounded-lg border border-line p-3 sm:grid-cols-2">
        {own
          .filter((scope) => !people.includes(scope))
          .map((scope) => (
            <label key={scope} className="flex min-h-6 items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="size-6 accent-accent"
                checked={chosen.includes(scope)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
                }
              />
              <code className="text-xs">{scope}</code>
            </label>
          ))}
      </div>
    </fieldset>
  )
}
