import type { ReactNode } from 'react'

import { useTitle } from '../ui/use-title.ts'

interface Props {
  title: string
  intro?: string
  children?: ReactNode
}

export function PageHeader({ title, intro, children }: Props) {
  useTitle(title)
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 md:mb-8">
      <div className="min-w-0 max-w-2xl">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight md:text-[1.75rem] md:leading-9">
          {title}
        </h1>
        {intro && <p className="mt-1 text-pretty text-soft">{intro}</p>}
      </div>
      {children}
    </div>
  )
}
