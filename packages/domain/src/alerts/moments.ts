import type { Language, Texts } from '../signals/index.ts'
import { both, inBoth } from './wording.ts'

type Shape = 'day' | 'weekday' | 'date' | 'time' | 'zone'

const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  zone: { hour: '2-digit', timeZoneName: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a thousand times what using it does. */
function formatFor(language: Language, shape: Shape, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${shape} ${timeZone}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...shapes[shape], timeZone })
  formats.set(key, format)
  return format
}

const told = (at: Date, language: Language, shape: Shape, timeZone: string): string =>
  formatFor(language, shape, timeZone).format(at)

/** `19 de marzo`, `March 19`: the local day without its year. */
export const dayIn = (at: Date, timeZone: string): Texts =>
  inBoth((language) => told(at, language, 'day', timeZone))

/** `jueves 19 de marzo a las 17:00`, `Thursday, March 19 at 17:00`: local time, true whenever it is read. */
export function momentIn(at: Date, timeZone: string): Texts {
  const [es, en] = [told(at, 'es', 'weekday', timeZone), told(at, 'en', 'weekday', timeZone)]
  const time = told(at, 'en', 'time', timeZone)
  const hour = time.startsWith('01:') ? 'a la' : 'a las'
  return both(`${es.replace(',', '')} ${hour} ${time}`, `${en} at ${time}`)
}

/** `19 de marzo de 2026, 13:00 CET`: date, local time and its zone. */
export function stampIn(at: Date, timeZone: string): Texts {
  return inBoth((language) => {
    // English knows the names of American zones alone, Spanish those of Europe; elsewhere both count from GMT.
    const zone = formatFor('es', 'zone', timeZone)
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')
    return `${told(at, language, 'date', timeZone)}, ${told(at, language, 'time', timeZone)} ${zone?.value ?? timeZone}`
  })
}
