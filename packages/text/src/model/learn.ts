import { CLASSES, probabilitiesOf } from './linear.ts'
import type { Linear, Sample } from './linear.ts'
import { randomFrom, shuffle } from './random.ts'

/** A sample whose class is known. */
export interface Lesson extends Sample {
  /** 0 negative, 1 neutral, 2 positive. */
  label: number
  /** How many times it counts. */
  weight: number
}

export interface Course {
  buckets: number
  seed: number
  epochs: number
  /** Step of AdaGrad. */
  rate: number
  /** Pull of the weights towards zero, per lesson. */
  decay: number
  /** Where the weights of the dense inputs begin, and what `decay` pulls them to; nothing is zero. */
  start?: readonly number[]
}

const FIRST = 0.1

/** Softmax regression by AdaGrad, one lesson at a time, in an order that follows from the seed. */
export function learn(lessons: readonly Lesson[], course: Course): Linear {
  const { buckets, seed, epochs, start = [] } = course
  const dense = lessons[0]?.dense.length ?? start.length / CLASSES
  const model = {
    buckets,
    hashed: new Float32Array(buckets * CLASSES),
    dense: new Float32Array(dense * CLASSES),
  }
  start.forEach((weight, at) => (model.dense[at] = weight))
  const squares = {
    hashed: new Float32Array(buckets * CLASSES).fill(FIRST),
    dense: new Float32Array(dense * CLASSES).fill(FIRST),
  }
  const random = randomFrom(seed)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const lesson of shuffle(lessons, random)) improve(model, squares, lesson, course)
  }
  return model
}

type Weights = Pick<Linear, 'hashed' | 'dense'>

function improve(model: Linear, squares: Weights, lesson: Lesson, { rate, decay, start = [] }: Course): void {
  const probabilities = probabilitiesOf(model, lesson)
  const norm = 1 / Math.sqrt(Math.max(1, lesson.buckets.length))
  for (let label = 0; label < CLASSES; label += 1) {
    const error = lesson.weight * ((probabilities[label] ?? 0) - (label === lesson.label ? 1 : 0))
    for (const bucket of lesson.buckets) {
      descend(model.hashed, squares.hashed, bucket * CLASSES + label, error * norm, rate, decay, 0)
    }
    for (let at = 0; at < lesson.dense.length; at += 1) {
      const slope = error * (lesson.dense[at] ?? 0)
      const index = at * CLASSES + label
      descend(model.dense, squares.dense, index, slope, rate, decay, start[index] ?? 0)
    }
  }
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  rate: number,
  decay: number,
  home: number,
): void {
  const weight = weights[at] ?? 0
  const pull = slope + decay * (weight - home)
  const square = (squares[at] ?? 0) + pull * pull
  squares[at] = square
  weights[at] = weight - (rate * pull) / Math.sqrt(square)
}
