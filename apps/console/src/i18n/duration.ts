const steps = [
  { unit: 'day', minutes: 1_440, from: 2 * 1_440 },
  { unit: 'hour', minutes: 60, from: 90 },
  { unit: 'minute', minutes: 1, from: 0 },
] as const

/** A length of time as people say it: "24 min", "5 h", "3,2 d"; a tenth only where it matters. */
export function durationText(minutes: number, locale: string): string {
  const { unit, minutes: size } = steps.find(({ from }) => minutes >= from) ?? steps[2]
  const value = minutes / size
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'narrow' : 'short',
    maximumFractionDigits: value < 10 && unit !== 'minute' ? 1 : 0,
  })
    .format(value)
    .replace(/(\d)\s?([dh])$/u, '$1\u00A0$2')
}
