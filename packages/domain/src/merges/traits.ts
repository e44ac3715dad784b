export type TraitValue = string | number | boolean | null

/** What was told of a customer, and when each trait was told last (milliseconds since 1970). */
export interface Profile {
  traits: Readonly<Record<string, TraitValue>>
  times: Readonly<Record<string, number>>
}

/** Equal times are settled by the values, so that the order of telling plays no part. */
const wins = (time: number, value: TraitValue, thanTime: number, thanValue: TraitValue): boolean =>
  time > thanTime || (time === thanTime && JSON.stringify(value) > JSON.stringify(thanValue))

/** One profile of several: the last told value of each trait wins; a trait that was taken back stays away. */
export function foldProfiles(profiles: readonly Profile[]): Profile {
  const traits = new Map<string, TraitValue>()
  const times = new Map<string, number>()
  for (const profile of profiles) {
    for (const name of new Set([...Object.keys(profile.traits), ...Object.keys(profile.times)])) {
      const [time, value] = [profile.times[name] ?? 0, profile.traits[name] ?? null]
      const known = times.get(name)
      if (known !== undefined && !wins(time, value, known, traits.get(name) ?? null)) continue
      times.set(name, time)
      traits.set(name, value)
    }
  }
  const kept = [...traits].filter(([, value]) => value !== null).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const known = [...times].filter(([, time]) => time > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { traits: Object.fromEntries(kept), times: Object.fromEntries(known) }
}

const textOf = (value: TraitValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** The traits that have a column of their own: who it is, to which group they belong, what they are worth. */
export const columnsOf = (traits: Readonly<Record<string, TraitValue>>) => ({
  name: textOf(traits['name']),
  segment: textOf(traits['segment']),
  value: typeof traits['value'] === 'number' ? traits['value'] : null,
})
