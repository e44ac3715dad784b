import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'

import { classes } from './classes.ts'

export const inputClass =
  'h-10 w-full min-w-0 rounded-lg border border-edge bg-surface px-3 text-base text-ink placeholder:text-faint hover:border-soft aria-invalid:border-bad disabled:border-line disabled:bg-sunken sm:text-sm'

interface FieldProps {
  label: string
  error?: string | null
  children: (props: {
    id: string
    'aria-invalid': boolean
    'aria-describedby': string | undefined
  }) => ReactNode
}

/** A label, its control and what is wrong with it, tied together for everybody. */
export function Field({ label, error = null, children }: FieldProps) {
  const id = useId()
  const fault = `${id}-fault`
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-invalid': error !== null, 'aria-describedby': error ? fault : undefined })}
      {error && (
        <p id={fault} role="alert" className="text-sm text-bad-ink">
          {error}
        </p>
      )}
    </div>
  )
}

/** A native list: it is the best one on a phone, and needs no style of its own in the page. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={classes(inputClass, 'pr-8', className)} {...rest} />
}
