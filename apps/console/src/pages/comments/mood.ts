import type { Feeling } from '../../ui/experience.ts'
import type { Mood } from './url-state.ts'

const EDGE = 0.2

/** The mood of a sentiment, −1 to +1, as the API tells them apart; its ends belong to the moods beside neutral. */
export const moodOf = (sentiment: number): Mood =>
  sentiment <= -EDGE ? 'negative' : sentiment >= EDGE ? 'positive' : 'neutral'

export const feelingOfMood: Record<Mood, Feeling> = { negative: 'bad', neutral: 'mixed', positive: 'good' }
