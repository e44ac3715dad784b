/** Whether a batch failed because a guard in it found that what was loaded has changed meanwhile: load and decide again. */
export function isChangedMeanwhile(err: unknown): boolean {
  const text = err instanceof Error ? `${err.message} ${String(err.cause)}` : ''
  return text.includes('malformed JSON')
}
