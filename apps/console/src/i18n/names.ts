import { capitalized, spokenName } from '@vigia/domain/touchpoints'

export { capitalized, spokenName }

/** The known name of a touchpoint, theme or emotion in the language on screen, or its own, made readable. */
export const nameIn = (known: Readonly<Record<string, string>>, slug: string): string =>
  Object.hasOwn(known, slug) ? (known[slug] ?? slug) : spokenName(slug)
