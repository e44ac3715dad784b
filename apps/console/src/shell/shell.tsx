import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { SlidersHorizontal } from 'lucide-react'
import { Popover } from 'radix-ui'
import { lazy, Suspense, useEffect, useRef } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { LiveState } from '../live/live-state.tsx'
import { buttonClass } from '../ui/button.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { Logo } from './logo.tsx'
import { NavigationBar, NavigationColumn } from './navigation.tsx'
import { OrganizationMenu } from './organization-menu.tsx'
import { PaletteButton, usePalette } from './palette/palette-button.tsx'
import { Preferences } from './preferences.tsx'

// Most organizations have none: what asks for it stays out of the first load.
const OrganizationLogo = lazy(async () => ({
  default: (await import('./organization-logo.tsx')).OrganizationLogo,
}))

/** Focus follows to the new page, so that the keyboard and a screen reader start at its top. */
function useFocusOnPage() {
  const main = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const seen = useRef(path)
  useEffect(() => {
    if (seen.current === path) return
    seen.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

function Brand() {
  const { t } = useI18n()
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <Link to="/" aria-label={t.common.product} className="shrink-0 rounded-lg">
        <Suspense fallback={<Logo className="size-8" />}>
          <OrganizationLogo />
        </Suspense>
      </Link>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-start">
        <span aria-hidden="true" className="text-[1.0625rem] leading-5 font-semibold tracking-tight">
          {t.common.product}
        </span>
        <OrganizationMenu />
      </div>
    </div>
  )
}

function PhonePreferences() {
  const { t } = useI18n()
  return (
    <Popover.Root>
      <Popover.Trigger
        className={buttonClass({ kind: 'quiet', size: 'icon' })}
        aria-label={t.common.preferences}
      >
        <SlidersHorizontal className="size-5" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t.common.preferences}
          className="z-50 w-64 animate-[fade_.15s_ease-out] rounded-xl border border-line bg-surface p-3 shadow-float"
        >
          <Preferences />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

export function Shell() {
  const { t } = useI18n()
  const main = useFocusOnPage()
  const { openPalette, overlay } = usePalette()

  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t.common.skipToContent}
      </a>
      <header className="no-print sticky top-0 z-30 flex h-14 items-center justify-between border-b border-line bg-canvas/90 px-4 backdrop-blur md:fixed md:inset-y-0 md:left-0 md:h-auto md:w-60 md:flex-col md:items-stretch md:justify-start md:gap-6 md:border-r md:border-b-0 md:bg-surface md:p-4 md:pt-5">
        <div className="md:px-2">
          <Brand />
        </div>
        <div className="hidden min-h-0 grow flex-col justify-between gap-4 overflow-y-auto md:flex">
          <div className="grid gap-5">
            <PaletteButton onOpen={openPalette} />
            <NavigationColumn />
          </div>
          <div className="grid gap-3">
            <div className="px-3">
              <LiveState />
            </div>
            <Preferences />
          </div>
        </div>
        <div className="flex items-center gap-1 md:hidden">
          <LiveState />
          <PaletteButton onOpen={openPalette} small />
          <PhonePreferences />
        </div>
      </header>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="px-4 pt-6 pb-28 outline-none md:ml-60 md:px-8 md:pt-9 md:pb-16 print:m-0 print:p-0"
      >
        <div className="mx-auto max-w-6xl">
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <div className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
        <NavigationBar />
      </div>
      {overlay}
    </>
  )
}
