const NAME = 'vigia.key'

/** The key lives in this tab alone: sessionStorage is gone when the tab is. */
export const readKey = (): string | null => {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}

export const writeKey = (key: string | null): void => {
  try {
    if (key === null) sessionStorage.removeItem(NAME)
    else sessionStorage.setItem(NAME, key)
  } catch {
    // Without storage the key lasts until the page is left.
  }
}
