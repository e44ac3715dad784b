const FIRST_MS = 500
const LONGEST_MS = 60_000

/**
 * Milliseconds until the next try after `failures` in a row: twice as long each time, a minute at most, and by chance up
 * to half of it sooner, so that not every console comes back in the same moment. `random` is 0 to 1.
 */
export const delayAfter = (failures: number, random: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)) * (1 - random / 2))
