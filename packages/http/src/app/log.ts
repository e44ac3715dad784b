/** The one logger: a line of JSON, never with a body, a key or a name. */
export const log = (level: 'info' | 'error', entry: Record<string, unknown>) => {
  // oxlint-disable-next-line no-console -- this is the logger
  console[level](JSON.stringify(entry))
}

/** An unknown failure's type and place; its message can carry what a customer wrote, so the first line alone is kept short. */
export const logFailure = (err: unknown, context: Record<string, unknown>) => {
  const error = err instanceof Error ? err : new Error('not an error')
  log('error', {
    ...context,
    error: error.name,
    message: error.message.slice(0, 200),
    stack: error.stack?.split('\n').slice(1, 6),
  })
}
