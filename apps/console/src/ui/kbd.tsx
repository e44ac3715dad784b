/** Keys to press, one cap each: `["G", "O"]` is one after the other. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="grid h-6 min-w-6 place-items-center rounded-md border border-line bg-sunken px-1.5 font-sans text-xs font-medium text-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
