import type { Comment } from '../words/tokens.ts'
import type { Hit } from './hits.ts'
import { concessions, turnWords } from './modifiers.ts'

export type SentimentLabel = 'negative' | 'neutral' | 'positive'

export interface Sentiment {
  label: SentimentLabel
  /** From -1 (worst) to +1 (best): the probability of positive less that of negative. */
  score: number
  /** They sum to 1. */
  probabilities: Record<SentimentLabel, number>
}

const AFTER_TURN = 1.4
const BEFORE_TURN = 0.6
const CONCEDED = 0.6
const LOUD = 2.5

/**
 * The sentiment of a whole comment: clauses weigh by `but` and `although`, a mocking praise is turned
 * around.
 */
export function sentimentOf(hits: readonly Hit[], comment: Comment): Sentiment {
  const weights = clauseWeights(comment)
  const weighted = hits.map((hit) => ({ ...hit, weight: hit.weight * (weights[hit.clause] ?? 1) }))
  return sentimentOfWeights(turnMockery(weighted, comment).map((hit) => hit.weight))
}

/**
 * Sums opinions into probabilities; the constants are set by hand so that one clear fault is about 0.7
 * negative.
 */
export function sentimentOfWeights(weights: readonly number[]): Sentiment {
  let praise = 0
  let blame = 0
  for (const weight of weights) {
    if (weight > 0) praise += weight
    else blame -= weight
  }
  const mass = praise + blame
  const net = (praise - blame) / Math.sqrt(Math.max(1, mass / 10))
  const strength = 2.6 * Math.tanh(net / 5)
  const mixed = mass > 0 ? (2 * Math.min(praise, blame)) / mass : 0
  return softmax(-1.1 * strength, 0.2 + 0.9 * mixed - 0.4 * Math.abs(strength), 1.1 * strength)
}

function softmax(negative: number, neutral: number, positive: number): Sentiment {
  const [a, b, c] = [Math.exp(negative), Math.exp(neutral), Math.exp(positive)]
  const sum = a + b + c
  const probabilities = { negative: a / sum, neutral: b / sum, positive: c / sum }
  return { label: likeliest(probabilities), score: (c - a) / sum, probabilities }
}

function likeliest({ negative, neutral, positive }: Sentiment['probabilities']): SentimentLabel {
  if (neutral >= negative && neutral >= positive) return 'neutral'
  return negative >= positive ? 'negative' : 'positive'
}

function clauseWeights({ tokens }: Comment): number[] {
  const weights: number[] = []
  let start = 0
  let sentence = 0
  let factor = 1
  let previous = -1
  for (const token of tokens) {
    if (token.sentence !== sentence) {
      sentence = token.sentence
      start = token.clause
      factor = 1
    }
    if (token.clause === previous) continue
    previous = token.clause
    if (turnWords.has(token.word)) {
      for (let clause = start; clause < token.clause; clause += 1) weights[clause] = BEFORE_TURN
      factor = AFTER_TURN
    }
    weights[token.clause] = concessions.has(token.word) ? CONCEDED : factor
  }
  return weights
}

/**
 * "Genial, otra semana sin internet": loud praise that stands alone at the start, then nothing but blame, is
 * irony.
 */
function turnMockery(hits: readonly Hit[], { tokens }: Comment): readonly Hit[] {
  const praised = hits.findIndex((hit) => hit.weight <= 0 || hit.at > 3)
  const [lead, rest] = [hits.slice(0, praised), hits.slice(praised)]
  const last = lead.at(-1)
  if (praised < 1 || !last || rest.some((hit) => hit.weight > 0)) return hits
  const next = tokens[last.at + 1]
  if (!next || next.clause === last.clause || turnWords.has(next.word)) return hits
  const blame = rest.reduce((sum, hit) => sum + hit.weight, 0)
  if (blame > -1 || lead.every((hit) => hit.weight < LOUD)) return hits
  return [...lead.map((hit) => ({ ...hit, weight: -0.6 * hit.weight })), ...rest]
}
