import { classes } from '../../ui/classes.ts'

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => String.fromCodePoint(part.codePointAt(0) ?? 32).toUpperCase())
    .join('')

/** A person by their initials; the name is read out by whoever stands beside it. */
export function PersonMark({ name, isLive = false }: { name: string; isLive?: boolean }) {
  return (
    <span
      aria-hidden="true"
      title={name}
      className={classes(
        'grid size-6 shrink-0 place-items-center rounded-full text-2xs font-semibold',
        isLive ? 'bg-accent text-on-accent ring-2 ring-surface' : 'bg-sunken text-soft',
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
