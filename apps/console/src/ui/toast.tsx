import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { Toast } from 'radix-ui'
import type { ReactNode } from 'react'
import { createContext, use, useCallback, useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from './button.tsx'

interface Notice {
  tone: 'good' | 'bad'
  title: string
  detail?: string
  undo?: () => void
}

const NotifyContext = createContext<((notice: Notice) => void) | null>(null)

const SHOWN_MS = 8_000

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n()
  const [notices, setNotices] = useState<(Notice & { id: string })[]>([])
  const notify = useCallback(
    (notice: Notice) => setNotices((all) => [...all, { ...notice, id: crypto.randomUUID() }]),
    [],
  )
  const dismiss = (id: string) => setNotices((all) => all.filter((notice) => notice.id !== id))

  return (
    <NotifyContext value={notify}>
      <Toast.Provider duration={SHOWN_MS} label={t.common.notification}>
        {children}
        {notices.map(({ id, tone, title, detail, undo }) => (
          <Toast.Root
            key={id}
            onOpenChange={(open) => !open && dismiss(id)}
            className="flex animate-[rise_.2s_ease-out] items-center gap-3 rounded-xl border border-line bg-surface p-3 pl-4 shadow-float"
          >
            {tone === 'good' ? (
              <CircleCheck className="size-5 shrink-0 text-good" aria-hidden="true" />
            ) : (
              <TriangleAlert className="size-5 shrink-0 text-bad" aria-hidden="true" />
            )}
            <div className="min-w-0 grow">
              <Toast.Title className="text-sm font-medium">{title}</Toast.Title>
              {detail && <Toast.Description className="text-sm text-soft">{detail}</Toast.Description>}
            </div>
            {undo && (
              <Toast.Action asChild altText={t.common.undo}>
                <Button size="small" onClick={undo}>
                  {t.common.undo}
                </Button>
              </Toast.Action>
            )}
            <Toast.Close asChild>
              <Button kind="quiet" size="icon" aria-label={t.common.close}>
                <X className="size-4" aria-hidden="true" />
              </Button>
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport
          label={t.common.notifications}
          className="no-print fixed inset-x-4 bottom-20 z-60 ml-auto flex max-w-sm flex-col gap-2 md:bottom-6"
        />
      </Toast.Provider>
    </NotifyContext>
  )
}

export function useNotify(): (notice: Notice) => void {
  const notify = use(NotifyContext)
  if (!notify) throw new Error('useNotify needs a ToastProvider above')
  return notify
}
