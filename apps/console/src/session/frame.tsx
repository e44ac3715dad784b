import type { ReactNode } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Logo } from '../shell/logo.tsx'
import { LanguageChoice, ThemeChoice } from '../shell/choices.tsx'
import { useTitle } from '../ui/use-title.ts'

interface Props {
  title: string
  intro: string
  children: ReactNode
}

/** What all pages before the console share: one question at a time, in the middle. */
export function EntranceFrame({ title, intro, children }: Props) {
  const { t } = useI18n()
  useTitle(title)
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] px-4 pb-10">
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 py-4">
        <span className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
          <Logo /> {t.common.product}
        </span>
        <div className="flex items-center gap-2">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-md content-center gap-6">
        <div>
          <p className="mb-3 text-sm font-medium text-accent">{t.common.tagline}</p>
          <h1 className="text-3xl font-semibold tracking-tight text-balance">{title}</h1>
          <p className="mt-2 text-pretty text-soft">{intro}</p>
        </div>
        {children}
      </main>
    </div>
  )
}
