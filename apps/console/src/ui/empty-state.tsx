import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  icon: LucideIcon
  title: string
  detail: string
  heading?: 'h1' | 'h2' | 'h3'
  children?: ReactNode
}

/** An empty place that teaches what will be there and offers the next step. */
export function EmptyState({ icon: Icon, title, detail, heading: Heading = 'h2', children }: Props) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 px-6 py-14 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon className="size-6" strokeWidth={1.75} aria-hidden="true" />
      </span>
      <Heading className="text-lg font-semibold">{title}</Heading>
      <p className="text-pretty text-soft">{detail}</p>
      {children && <div className="mt-2">{children}</div>}
    </div>
  )
}
