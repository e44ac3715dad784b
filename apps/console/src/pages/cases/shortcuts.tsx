import { Switch } from 'radix-ui'
import { useId } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { switchClass, thumbClass } from '../../ui/switch.ts'

const keys = [
  ['next', 'J'],
  ['previous', 'K'],
  ['open', '↵'],
  ['acknowledge', 'A'],
  ['resolve', 'R'],
  ['help', '?'],
] as const

interface Props {
  enabled: boolean
  onEnable: (enabled: boolean) => void
  onClose: () => void
}

/** One-key shortcuts can be switched off: a voice or a shaky hand may press them unasked. */
export function Shortcuts({ enabled, onEnable, onClose }: Props) {
  const { t } = useI18n()
  const words = t.cases.shortcuts
  const id = useId()

  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className="divide-y divide-line">
        {keys.map(([name, key]) => (
          <div key={name} className="flex items-center justify-between py-2">
            <dt>{words[name]}</dt>
            <dd>
              <kbd className="grid h-7 min-w-7 place-items-center rounded-md border border-line bg-sunken px-2 font-sans text-sm font-medium">
                {key}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex items-center justify-between gap-4 border-t border-line pt-4">
        <label htmlFor={id} className="text-sm font-medium">
          {words.enabled}
        </label>
        <Switch.Root id={id} checked={enabled} onCheckedChange={onEnable} className={switchClass}>
          <Switch.Thumb className={thumbClass} />
        </Switch.Root>
      </div>
    </Dialog>
  )
}
