import {
  isScale,
  scales,
  textIn,
  type AnswerValue,
  type Question,
  type ScaleType,
} from '@vigia/domain/surveys'

import { drawing, element } from './elements.ts'
import type { Words } from './words.ts'

export interface Asking {
  language: string
  languages: readonly string[]
  words: Words
  /** The answer so far. */
  value: AnswerValue | undefined
  /** Whether nothing comes after it. */
  isLast: boolean
  answer: (value: AnswerValue | undefined) => void
}

/** From a frown to a smile: how deep the mouth hangs, over its corners. */
const mouths = ['M8 17q4-5 8 0', 'M8 16.5q4-2.5 8 0', 'M8 16h8', 'M8 15.5q4 2.5 8 0', 'M7.5 14.5q4.5 6 9 0z']
const face = (score: number) =>
  drawing(`M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19zM9 9v1.5M15 9v1.5${mouths[score - 1] ?? ''}`)
const hand = 'M7 11v9H3v-9zm0 0 4-8a2.5 2.5 0 0 1 2.5 2.5V9H19a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7'

/** What a score shows and what it is called. */
const labelOf = (type: ScaleType, score: number, words: Words): [shown: string | Node, name: string] => {
  if (type === 'csat') return [face(score), words.faces[score - 1] ?? '']
  if (type === 'stars') return ['★', words.stars(score)]
  if (type === 'thumbs') {
    const isUp = score === 1
    return [drawing(hand, isUp ? '' : 'rotate(180 12 12)'), isUp ? words.up : words.down]
  }
  return [String(score), String(score)]
}

function scale(
  question: Question,
  type: ScaleType,
  { value, words, answer, language, languages }: Asking,
): Node[] {
  const [min, max] = scales[type]
  const scores = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  const shown = type === 'thumbs' ? scores.toReversed() : scores
  const wide = type === 'nps' || type === 'enps'
  const row = element(
    'div',
    { class: wide ? 'row nps' : 'row' },
    ...shown.map((score) => {
      const [text, name] = labelOf(type, score, words)
      const chosen = type === 'stars' ? typeof value === 'number' && score <= value : score === value
      const attributes = {
        type: 'button',
        'aria-label': name,
        'aria-pressed': String(chosen),
        class: wide ? '' : 'face',
      }
      return element('button', { ...attributes, onclick: () => answer(score) }, text)
    }),
  )
  // Digits answer where each score is one; a 1 may be the beginning of a 10 and waits for a click.
  row.addEventListener('keydown', ({ key }) => {
    const score = Number(key)
    if (/^\d$/.test(key) && score >= min && score <= max) answer(score)
  })
  const [low, high] = [textIn(question.low, language, languages), textIn(question.high, language, languages)]
  return low || high
    ? [row, element('div', { class: 'ends' }, element('span', {}, low), element('span', {}, high))]
    : [row]
}

const foot = (words: Words, isLast: boolean, go: () => void): HTMLElement =>
  element(
    'div',
    { class: 'foot' },
    element('button', { type: 'button', class: 'go', onclick: go }, isLast ? words.send : words.next),
  )

function several(
  { options = [] }: Question,
  { value, words, isLast, answer, language, languages }: Asking,
): Node[] {
  const chosen = new Set(Array.isArray(value) ? (value as string[]) : [])
  const boxes = options.map(({ id, text }) => {
    const box = element('input', { type: 'checkbox', value: id })
    box.checked = chosen.has(id)
    return { box, label: element('label', {}, box, textIn(text, language, languages)) }
  })
  const taken = () => boxes.flatMap(({ box }) => (box.checked ? [box.value] : []))
  return [
    element('div', { class: 'list' }, ...boxes.map(({ label }) => label)),
    foot(words, isLast, () => answer(taken().length > 0 ? taken() : undefined)),
  ]
}

function writing(question: Question, title: string, asking: Asking): Node[] {
  const { value, language, languages, isLast, answer } = asking
  const placeholder = textIn(question.placeholder, language, languages)
  const area = element('textarea', { 'aria-label': title, maxlength: '10000', placeholder })
  area.value = typeof value === 'string' ? value : ''
  return [area, foot(asking.words, isLast, () => answer(area.value.trim() || undefined))]
}

/** What a question is answered with. */
export function answerOf(question: Question, title: string, asking: Asking): Node[] {
  const { type, options = [] } = question
  if (isScale(type)) return scale(question, type, asking)
  if (type === 'multiple') return several(question, asking)
  if (type === 'text') return writing(question, title, asking)
  const buttons = options.map(({ id, text }) =>
    element(
      'button',
      { type: 'button', 'aria-pressed': String(asking.value === id), onclick: () => asking.answer(id) },
      textIn(text, asking.language, asking.languages),
    ),
  )
  return [element('div', { class: 'list' }, ...buttons)]
}
