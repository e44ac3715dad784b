import { Search } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { useShellKeys } from '../use-shell-keys.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const Help = lazy(async () => ({ default: (await import('./shortcuts-help.tsx')).ShortcutsHelp }))

/** What is open over the page, and how to open it. */
export function usePalette() {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const openPalette = useCallback(() => setOpen('palette'), [])
  const openHelp = useCallback(() => setOpen('help'), [])
  useShellKeys({ openPalette, openHelp })

  const overlay = (
    <Suspense fallback={null}>
      {open === 'palette' && (
        <Palette onClose={() => setOpen((now) => (now === 'palette' ? null : now))} onHelp={openHelp} />
      )}
      {open === 'help' && <Help onClose={() => setOpen(null)} />}
    </Suspense>
  )
  return { openPalette, overlay }
}

/** A field to look at and a button to press: it opens the palette. */
export function PaletteButton({ onOpen, small = false }: { onOpen: () => void; small?: boolean }) {
  const { t } = useI18n()
  const mod = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl'
  if (small) {
    return (
      <button
        type="button"
        onClick={onOpen}
        aria-label={t.palette.title}
        className={buttonClass({ kind: 'quiet', size: 'icon' })}
      >
        <Search className="size-5" aria-hidden="true" />
      </button>
    )
  }
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-9 w-full items-center gap-2.5 rounded-lg border border-line bg-canvas px-3 text-sm text-soft transition-colors hover:border-edge hover:text-ink"
    >
      <Search className="size-4 shrink-0" aria-hidden="true" />
      <span className="min-w-0 grow truncate text-start">{t.palette.button}</span>
      <span className="text-xs text-faint" aria-hidden="true">
        {mod} K
      </span>
    </button>
  )
}
