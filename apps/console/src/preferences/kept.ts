type Name = 'language' | 'theme' | 'actor' | 'shortcuts' | 'recent'

/** Preferences outlive the tab; where the browser refuses storage they last as long as the page. */
export function readKept(name: Name): string | null {
  try {
    return localStorage.getItem(`vigia.${name}`)
  } catch {
    return null
  }
}

export function writeKept(name: Name, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`vigia.${name}`)
    else localStorage.setItem(`vigia.${name}`, value)
  } catch {
    // Nothing to do: the choice still holds until the page is left.
  }
}
