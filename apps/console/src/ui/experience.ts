export type Feeling = 'good' | 'mixed' | 'bad'

/** An experience in three words. The organization's threshold decides what is bad; a mild one is mixed. */
export const feelingOf = (experience: number, negative: boolean): Feeling =>
  negative ? 'bad' : experience >= 0.3 ? 'good' : 'mixed'
