import type { ModalProps } from './modal.tsx'
import { Modal } from './modal.tsx'

const look = {
  place: 'grid place-items-end sm:place-items-center sm:p-6',
  panel:
    'max-h-[90dvh] animate-[rise_.2s_ease-out] overflow-y-auto rounded-t-2xl border p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:max-w-md sm:rounded-2xl',
  head: '',
  body: 'mt-5',
}

/** A question or a short form in the middle of the page; on a phone it rises from below. Escape closes it. */
export const Dialog = (props: ModalProps) => <Modal look={look} {...props} />
