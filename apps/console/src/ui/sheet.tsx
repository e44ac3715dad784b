import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from './button.tsx'
import { useInertPage } from './use-inert-page.ts'

interface Props {
  title: string
  detail?: string
  onClose: () => void
  children: ReactNode
}

/** Something beside the page, as tall as it: a list behind a number, a form with room. Modal; Escape closes it. */
export function Sheet({ title, detail, onClose, children }: Props) {
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Content title={title} onClose={onClose} {...(detail ? { detail } : {})}>
          {children}
        </Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Content({ title, detail, children }: Props) {
  const { t } = useI18n()
  const returnFocus = useInertPage()
  return (
    <div className="fixed inset-0 z-50 flex animate-[fade_.15s_ease-out] justify-end bg-[oklch(0.15_0.03_225/0.5)]">
      <Radix.Content
        aria-modal="true"
        onCloseAutoFocus={returnFocus}
        {...(detail ? {} : { 'aria-describedby': undefined })}
        className="flex h-dvh w-full animate-[slide_.2s_ease-out] flex-col border-l border-line bg-surface shadow-float outline-none sm:max-w-xl"
      >
        <div className="flex items-start justify-between gap-4 border-b border-line px-6 py-4">
          <div className="min-w-0">
            <Radix.Title className="text-lg leading-7 font-semibold">{title}</Radix.Title>
            {detail && (
              <Radix.Description className="text-sm text-pretty text-soft">{detail}</Radix.Description>
            )}
          </div>
          <Radix.Close asChild>
            <Button kind="quiet" size="icon" aria-label={t.common.close} className="-mr-2 shrink-0">
              <X className="size-4.5" aria-hidden="true" />
            </Button>
          </Radix.Close>
        </div>
        <div className="min-h-0 grow overflow-y-auto px-6 py-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          {children}
        </div>
      </Radix.Content>
    </div>
  )
}
