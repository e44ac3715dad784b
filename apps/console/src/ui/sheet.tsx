import type { ModalProps } from './modal.tsx'
import { Modal } from './modal.tsx'

const look = {
  place: 'flex justify-end',
  panel: 'flex h-dvh animate-[slide_.2s_ease-out] flex-col border-l sm:max-w-xl',
  head: 'border-b border-line px-6 pt-5 pb-4',
  body: 'min-h-0 grow overflow-y-auto px-6 py-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]',
}

/** Something beside the page, as tall as it: a list behind a number, a form with room. Escape closes it. */
export const Sheet = (props: ModalProps) => <Modal look={look} {...props} />
