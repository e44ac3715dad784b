/** The look of a word in the sentence that can be changed: it reads as text, and shows that it is a control. */
export const tokenClass =
  'rounded-md border-0 border-b-2 border-accent/45 bg-accent-soft px-1.5 py-0.5 leading-6 min-h-8 font-medium text-accent hover:border-accent aria-invalid:border-bad aria-invalid:bg-bad-soft aria-invalid:text-bad-ink'

/** One that is as wide as what it says, where the browser knows how. */
export const fieldTokenClass = `${tokenClass} [field-sizing:content] max-w-full`

/** A number in the middle of its word: arrow keys step it, so no buttons push it aside. */
export const numberClass =
  'min-w-12 text-center tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none'
