import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useInertPage } from './use-inert-page.ts'

export interface ModalProps {
  title: string
  detail?: string
  onClose: () => void
  children: ReactNode
}

interface Look {
  /** Where the panel stands on the dimmed page. */
  place: string
  panel: string
  head: string
  body: string
}

/**
 * What every modal is: Radix without its scroll lock, which writes a style sheet into the page that the content policy
 * refuses. The rest of the page is made inert instead, which keeps pointer, keyboard and screen reader inside.
 */
export function Modal({ look, onClose, ...rest }: ModalProps & { look: Look }) {
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Content look={look} {...rest} />
      </Radix.Portal>
    </Radix.Root>
  )
}

function Content({ look, title, detail, children }: Omit<ModalProps, 'onClose'> & { look: Look }) {
  const { t } = useI18n()
  const returnFocus = useInertPage()
  return (
    <div
      className={classes(
        'fixed inset-0 z-50 animate-[fade_.15s_ease-out] bg-[oklch(0.15_0.03_225/0.5)]',
        look.place,
      )}
    >
      <Radix.Content
        aria-modal="true"
        onCloseAutoFocus={returnFocus}
        {...(detail ? {} : { 'aria-describedby': undefined })}
        className={classes('w-full border-line bg-surface shadow-float outline-none', look.panel)}
      >
        <div className={classes('flex items-start justify-between gap-4', look.head)}>
          <div className="min-w-0">
            <Radix.Title className="text-lg leading-6 font-semibold">{title}</Radix.Title>
            {detail && (
              <Radix.Description className="mt-1 text-sm text-pretty text-soft">{detail}</Radix.Description>
            )}
          </div>
          <Radix.Close asChild>
            <Button kind="quiet" size="icon" aria-label={t.common.close} className="-mt-2 -mr-2 shrink-0">
              <X className="size-4.5" aria-hidden="true" />
            </Button>
          </Radix.Close>
        </div>
        <div className={look.body}>{children}</div>
      </Radix.Content>
    </div>
  )
}
