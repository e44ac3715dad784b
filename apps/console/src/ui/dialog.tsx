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

/**
 * A modal dialog without Radix's scroll lock, which writes a style sheet into the page: the content policy refuses
 * that. The rest of the page is made inert instead, which keeps pointer, keyboard and screen reader inside.
 */
export function Dialog({ title, detail, onClose, children }: Props) {
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
    <div className="fixed inset-0 z-50 grid animate-[fade_.15s_ease-out] place-items-end bg-[oklch(0.15_0.03_225/0.5)] sm:place-items-center sm:p-6">
      <Radix.Content
        aria-modal="true"
        onCloseAutoFocus={returnFocus}
        {...(detail ? {} : { 'aria-describedby': undefined })}
        className="max-h-[90dvh] w-full animate-[rise_.2s_ease-out] overflow-y-auto rounded-t-2xl border border-line bg-surface p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] shadow-float outline-none sm:max-w-md sm:rounded-2xl"
      >
        <div className="flex items-start justify-between gap-4">
          <Radix.Title className="text-lg leading-6 font-semibold">{title}</Radix.Title>
          <Radix.Close asChild>
            <Button kind="quiet" size="icon" aria-label={t.common.close} className="-mt-2 -mr-2 shrink-0">
              <X className="size-4.5" aria-hidden="true" />
            </Button>
          </Radix.Close>
        </div>
        {detail && (
          <Radix.Description className="mt-1 text-sm text-pretty text-soft">{detail}</Radix.Description>
        )}
        <div className="mt-5">{children}</div>
      </Radix.Content>
    </div>
  )
}
