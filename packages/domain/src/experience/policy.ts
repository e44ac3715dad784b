/** From where on an experience is negative: a setting of the organization. */
export interface ExperiencePolicy {
  /** Scores at or below these, each on its own scale, are negative. */
  nps: number
  csat: number
  ces: number
  stars: number
  /** An event of this severity or worse is negative. */
  eventSeverity: number
  /** A text alone is negative when its probability of being so lies strictly above this. */
  textNegative: number
}

export const defaultExperiencePolicy: ExperiencePolicy = {
  nps: 6,
  csat: 2,
  ces: 3,
  stars: 2,
  eventSeverity: 0.3,
  textNegative: 0.7,
}
