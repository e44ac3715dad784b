import { useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { readKept, writeKept } from '../../preferences/kept.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { goKeys } from '../go-keys.ts'
import type { ShortcutGroup } from '../page-shortcuts.ts'
import { useShortcutGroups } from '../page-shortcuts.ts'

/** Keys of one letter can be switched off: who dictates or trembles presses them unasked. */
function OneKeySwitch() {
  const { oneKey } = useI18n().t.palette
  const [isOn, setOn] = useState(() => readKept('shortcuts') !== 'off')
  return (
    <label className="flex items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={isOn}
        className="size-4 accent-accent"
        onChange={({ target }) => {
          setOn(target.checked)
          writeKept('shortcuts', target.checked ? null : 'off')
        }}
      />
      {oneKey}
    </label>
  )
}

/** All keys that do something: those of this page first. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  const words = t.palette
  const here = useShortcutGroups()
  const mod = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl'
  const everywhere: ShortcutGroup = {
    title: words.everywhere,
    shortcuts: [
      { keys: [mod, 'K'], does: words.title },
      { keys: ['?'], does: words.shortcuts },
    ],
  }
  const go: ShortcutGroup = {
    title: words.goTo,
    shortcuts: goKeys.map(({ letter, name }) => ({
      keys: ['G', letter.toUpperCase()],
      does: t.common.nav[name],
    })),
  }

  return (
    <Dialog title={words.shortcuts} onClose={onClose}>
      <div className="grid gap-5">
        {[...here, everywhere, go].map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className="mb-1 text-xs font-medium text-faint">{title}</h3>
            <dl className="divide-y divide-line text-sm">
              {shortcuts.map(({ keys, does }) => (
                <div key={does} className="flex items-center justify-between gap-4 py-1.5">
                  <dt>{does}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <OneKeySwitch />
      </div>
    </Dialog>
  )
}
