import type { ReactNode } from 'react'

interface Props {
  id?: string
  title: string
  intro?: string
  children?: ReactNode
}

export function SectionHeading({ id, title, intro, children }: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 sm:flex-nowrap">
      <div className="min-w-0">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {intro && <p className="mt-0.5 max-w-prose text-sm text-pretty text-soft">{intro}</p>}
      </div>
      {children}
    </div>
  )
}
