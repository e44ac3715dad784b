/** Parameters of a BG/NBD model of repeat purchases (Fader, Hardie & Lee 2005), times in days. */
export interface BgNbd {
  r: number
  alpha: number
  a: number
  b: number
}

/** What is believed of a term's weight before any outcome: normal, in log-odds a unit; `sign` is the side it stays on. */
export interface TermPrior {
  mean: number
  deviation: number
  sign: -1 | 0 | 1
}

/** The weights of the churn model as an organization's outcomes taught them: p = σ(intercept + Σ w · (x − centre)). */
export interface ChurnModel {
  version: string
  /** Log-odds of a customer at the centres. */
  intercept: number
  /** By the name of the term. */
  weights: Record<string, number>
  /** Posterior standard deviations, by the name of the term, and of the `intercept`. */
  deviations: Record<string, number>
  /** What is taken off a term's value; 0 where a term is missing. */
  centres: Record<string, number>
  /** How many examples taught it, and how many of these left. */
  examples: number
  leavers: number
  /** ISO-8601. */
  learnedAt: string
  /** What it takes the purchases to follow; null for the default. */
  lapse: BgNbd | null
}
