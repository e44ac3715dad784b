import type { ComponentProps } from 'react'

import { classes } from './classes.ts'

export const cardClass = 'card rounded-card border border-line bg-surface shadow-card'

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={classes(cardClass, className)} {...rest} />
}
