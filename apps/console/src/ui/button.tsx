import type { ComponentProps } from 'react'

import { classes } from './classes.ts'

const base =
  'inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55'

const kinds = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line bg-surface text-ink shadow-card hover:border-edge hover:bg-sunken',
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
  danger: 'bg-bad text-on-danger hover:bg-bad-ink',
} as const

const sizes = {
  small: 'h-8 px-3 text-sm',
  medium: 'h-10 px-4 text-sm',
  icon: 'size-9',
} as const

export interface ButtonLook {
  kind?: keyof typeof kinds
  size?: keyof typeof sizes
}

/** The look of a button, for links that lead somewhere. */
export const buttonClass = ({ kind = 'secondary', size = 'medium' }: ButtonLook = {}, more = ''): string =>
  classes(base, kinds[kind], sizes[size], more)

export function Button({
  kind,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  const look = { ...(kind ? { kind } : {}), ...(size ? { size } : {}) }
  // oxlint-disable-next-line react/button-has-type -- `type` has its default above
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}
