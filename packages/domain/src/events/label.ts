import type { Texts } from '../signals/index.ts'
import { knownEvent } from './known-events.ts'

/** What people call an event of that type; an unknown type is read aloud from its own name. */
export function labelOfEvent(type: string): Texts {
  const spoken = type.replace(/[\s_.:/-]+/g, ' ').trim()
  return knownEvent(type)?.label ?? { es: spoken, en: spoken }
}
