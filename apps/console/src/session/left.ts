const NAME = 'vigia.left'

/** Keys were kept here before people could sign in. */
const FORMER = 'vigia.key'

/** Whether somebody left by hand in this tab: then nothing lets them in again by itself. */
export function wasLeft(): boolean {
  try {
    sessionStorage.removeItem(FORMER)
    return sessionStorage.getItem(NAME) !== null
  } catch {
    return false
  }
}

export function keepLeft(left: boolean): void {
  try {
    if (left) sessionStorage.setItem(NAME, '1')
    else sessionStorage.removeItem(NAME)
  } catch {
    // Without storage a local run lets people in again by itself; nothing else changes.
  }
}
