import type { ReactNode } from 'react'

import { Skeleton } from '../../ui/skeleton.tsx'

interface Props {
  label: string
  value: ReactNode
  note: ReactNode
  isPending?: boolean
  aside?: ReactNode
}

/** One figure of a row of them, with what it is and what it means. */
export function Figure({ label, value, note, isPending = false, aside }: Props) {
  return (
    <div className="flex min-h-28 min-w-0 flex-col px-5 py-4">
      <p className="text-sm text-soft">{label}</p>
      {isPending ? (
        <Skeleton className="mt-2 h-14 w-24" />
      ) : (
        <>
          <div className="mt-0.5 flex items-end justify-between gap-2">
            <p className="text-2xl leading-9 font-semibold tracking-tight tabular-nums">{value}</p>
            {aside}
          </div>
          <p className="text-sm text-pretty text-soft tabular-nums">{note}</p>
        </>
      )}
    </div>
  )
}
