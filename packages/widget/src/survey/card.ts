import type { SurveyDisplay } from '@vigia/contracts/asking'
import { inkOn, legibleOn } from '@vigia/domain/brand'
import {
  nextQuestion,
  pickLanguage,
  textIn,
  thanksFor,
  type Answers,
  type AnswerValue,
  type Question,
  type SurveyDefinition,
} from '@vigia/domain/surveys'

import { element } from './elements.ts'
import { answerOf } from './question.ts'
import { style } from './style.ts'
import { wordsIn } from './words.ts'

const BRAND = '#0b6e4f'
const LIGHT = '#ffffff'
const DARK = '#16181d'

export interface CardOptions {
  /** What the visitor reads, best first. */
  languages: readonly string[]
  popover: boolean
  /** Whether it says that nothing is kept. */
  isTest?: boolean
  /** The question to begin with, for whoever edits it; else the first. */
  startAt?: string | undefined
  /** All answers so far; `complete` at the end. */
  answered: (answers: Answers, complete: boolean, language: string) => void
  closed: () => void
}

/** A closed shadow of `host` in the colours of a brand, where a page's own style and policy do not reach. */
export function shadowOf(host: HTMLElement, color = BRAND): ShadowRoot {
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  const mark = (ground: string) => legibleOn(color, ground, 3)
  sheet.replaceSync(
    `${style}:host{--brand:${color};--ink:${inkOn(color)};--mark:${mark(LIGHT)}}@media(prefers-color-scheme:dark){:host{--mark:${mark(DARK)}}}`,
  )
  shadow.adoptedStyleSheets = [sheet]
  return shadow
}

/** Shows a survey in `host`, question by question, to its thanks. */
export function showSurvey(
  host: HTMLElement,
  { definition }: Pick<SurveyDisplay, 'definition'>,
  options: CardOptions,
): void {
  const survey = definition as SurveyDefinition
  const { brand } = survey
  const language = pickLanguage(options.languages, survey.languages)
  const words = wordsIn(language, survey.formality)
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, survey.languages)
  const card = element('div', {
    class: options.popover ? 'card pop' : 'card',
    role: 'region',
    'aria-label': words.region,
    lang: language,
  })
  const body = element('div', { 'aria-live': 'polite' })
  let answers: Answers = {}

  const close = () => {
    host.remove()
    options.closed()
  }
  const draw = (title: string, ...content: Node[]) => {
    const heading = element('h2', { tabindex: '-1' }, title)
    const test = options.isTest ? [element('div', { class: 'test' }, words.test)] : []
    const name = brand?.name ? [element('div', { class: 'brand' }, brand.name)] : []
    body.replaceChildren(...test, ...name, heading, ...content)
    return heading
  }
  const end = () => {
    const thanks = thanksFor(survey, answers)
    const action = thanks?.action
    const link = action
      ? [element('a', { class: 'go', href: action.url, rel: 'noopener' }, say(action.label))]
      : []
    draw(say(thanks?.text), ...(link.length > 0 ? [element('div', { class: 'foot' }, ...link)] : [])).focus()
  }
  const ask = (question: Question, isFirst = false) => {
    const answer = (value: AnswerValue | undefined) => {
      if (value === undefined && question.required) {
        body.append(element('p', { class: 'err', role: 'alert' }, words.required))
        return
      }
      if (value !== undefined) answers = { ...answers, [question.id]: value }
      const next = nextQuestion(survey, answers, question.id)
      options.answered(answers, next === null, language)
      if (next) ask(next)
      else end()
    }
    const title = say(question.text)
    const isLast = nextQuestion(survey, answers, question.id) === null
    const asking = {
      language,
      languages: survey.languages,
      words,
      value: answers[question.id],
      isLast,
      answer,
    }
    const help = question.help ? [element('p', {}, say(question.help))] : []
    const group = element('div', { role: 'group', 'aria-label': title }, ...answerOf(question, title, asking))
    const heading = draw(title, ...help, group)
    // A card that comes by itself leaves the focus where the visitor has it.
    if (!isFirst) heading.focus()
  }

  const shadow = shadowOf(host, brand?.color)
  if (options.popover) {
    card.append(
      element('button', { type: 'button', class: 'x', 'aria-label': words.close, onclick: close }, '×'),
    )
    card.addEventListener('keydown', ({ key }) => key === 'Escape' && close())
  }
  card.prepend(body)
  shadow.append(card)
  const first = survey.questions.find(({ id }) => id === options.startAt) ?? survey.questions[0]
  if (first) ask(first, true)
}

/** The button that is always there. */
export function showTab(host: HTMLElement, languages: readonly string[], open: () => void): void {
  const words = wordsIn(languages[0] ?? 'en')
  shadowOf(host).append(element('button', { type: 'button', class: 'tab', onclick: open }, words.open))
}
