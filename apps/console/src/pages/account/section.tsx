import type { ReactNode } from 'react'
import { useId } from 'react'

/** A titled part of the account's page. */
export function Section({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {intro && <p className="text-pretty text-soft">{intro}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
