import type { ReactNode } from 'react'

/** A part of the report under its heading; parts are kept whole on paper. */
export function Part({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="border-b border-line pb-1 font-semibold">{title}</h2>
      {intro && <p className="mt-1 text-sm text-soft">{intro}</p>}
      <div className="mt-2">{children}</div>
    </section>
  )
}
