import { LogOut } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'

/** In the place of a tier: who has left is at no risk of leaving. */
export function LeftChip() {
  const { t } = useI18n()
  return (
    <span className="inline-flex h-6 items-center gap-1.5 rounded-md bg-sunken px-2 text-xs font-semibold whitespace-nowrap text-soft">
      <LogOut className="size-3" aria-hidden="true" />
      {t.words.left}
    </span>
  )
}
