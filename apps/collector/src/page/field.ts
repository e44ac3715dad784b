import { isScale, scales, textIn, type AnswerValue, type Question } from '@vigia/domain/surveys'
import { html } from 'hono/html'

import type { Html, Part } from './document.ts'
import type { Words } from './words.ts'

export interface FieldContext {
  language: string
  languages: readonly string[]
  words: Words
  value: AnswerValue | undefined
  problem: string | null
}

const star = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m12 3 2.8 5.9 6.2.8-4.5 4.4 1.1 6.4L12 17.4 6.4 20.5l1.1-6.4L3 9.7l6.2-.8z" />
</svg>`
const thumb = (down: boolean): Html =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path${down ? html` transform="rotate(180 12 12)"` : ''}
      d="M7 11v9H3v-9zm0 0 4-8a2.5 2.5 0 0 1 2.5 2.5V9H19a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7"
    />
  </svg>`

interface Choice {
  value: string
  checked: boolean
  look: Html | string
  kind: 'radio' | 'checkbox'
}

const idOf = (question: Question, value: string) => `${question.id}-${value}`

function pick(question: Question, { value, checked, look, kind }: Choice, problem: string | null): Html {
  const described =
    problem === null ? '' : html` aria-describedby="${question.id}-problem" aria-invalid="true"`
  return html`<label class="pick${kind === 'checkbox' ? ' many' : ''}"
    ><input
      type="${kind}"
      name="a"
      id="${idOf(question, value)}"
      value="${value}"
      ${checked ? html` checked` : ''}${described}
    /><span>${look}</span></label
  >`
}

const shapes = {
  nps: 'nps',
  enps: 'nps',
  csat: 'five',
  ces: 'seven',
  stars: 'five stars',
  thumbs: 'two',
} as const

function scale(question: Question, context: FieldContext): Part {
  const { type } = question
  if (!isScale(type)) return ''
  const { words, value, problem, language, languages } = context
  const [min, max] = scales[type]
  const [low, high] = [question.low, question.high].map((text) => textIn(text, language, languages))
  const look = (score: number): Html | string => {
    if (type === 'stars')
      return html`${star}<span class="sr">${score} ${score === 1 ? words.star : words.stars}</span>`
    if (type === 'thumbs')
      return html`${thumb(score === 0)} ${score === 0 ? low || words.down : high || words.up}`
    const end = score === min ? low : score === max ? high : ''
    return end ? html`${score}<span class="sr">, ${end}</span>` : String(score)
  }
  const scores = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  // A thumb up comes first, as people read it.
  if (type === 'thumbs') scores.reverse()
  const picks = scores.map((score) =>
    pick(
      question,
      { value: String(score), checked: value === score, look: look(score), kind: 'radio' },
      problem,
    ),
  )
  const ends = type !== 'thumbs' && (low || high)
  return html`<div class="scale ${shapes[type]}">${picks}</div>
    ${ends ? html`<p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>` : ''}`
}

function list(question: Question, { language, languages, value, problem }: FieldContext): Html {
  const kind = question.type === 'multiple' ? 'checkbox' : 'radio'
  const chosen = typeof value === 'object' ? value : [value]
  return html`<div class="list">
    ${(question.options ?? []).map((option) =>
      pick(
        question,
        {
          value: option.id,
          checked: chosen.includes(option.id),
          look: textIn(option.text, language, languages),
          kind,
        },
        problem,
      ),
    )}
  </div>`
}

/** The id of what the error summary leads to. */
export function firstFieldOf(question: Question): string {
  if (question.type === 'text') return idOf(question, 'text')
  if (isScale(question.type))
    return idOf(question, String(question.type === 'thumbs' ? 1 : scales[question.type][0]))
  return idOf(question, question.options?.[0]?.id ?? '')
}

/** A question with its field: a group of choices under its legend, or a text area under its label. */
export function fieldOf(question: Question, context: FieldContext): Html {
  const { language, languages, words, value, problem } = context
  const help = textIn(question.help, language, languages)
  const optional = question.required === true ? '' : html` <span class="soft">(${words.optional})</span>`
  const said = textIn(question.text, language, languages)
  const notes = html`${help === '' ? '' : html`<p class="soft">${help}</p>`}${
    question.type === 'multiple' ? html`<p class="soft">${words.several}</p>` : ''
  }${problem === null ? '' : html`<p class="bad" id="${question.id}-problem">${problem}</p>`}`
  if (question.type !== 'text')
    return html`<fieldset data-type="${question.type}">
      <legend><h1>${said}${optional}</h1></legend>
      ${notes}${isScale(question.type) ? scale(question, context) : list(question, context)}
    </fieldset>`
  const id = idOf(question, 'text')
  return html`<h1><label for="${id}">${said}${optional}</label></h1>
    ${notes}
    <textarea
      id="${id}"
      name="a"
      maxlength="10000"
      placeholder="${textIn(question.placeholder, language, languages)}"
      aria-describedby="${id}-privacy${problem === null ? '' : ` ${question.id}-problem`}"
      ${problem === null ? '' : html` aria-invalid="true"`}
    >
${typeof value === 'string' ? value : ''}</textarea>
    <p class="soft" id="${id}-privacy">${words.privacy}</p>`
}
