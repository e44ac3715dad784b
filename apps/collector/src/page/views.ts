import type { Answers, AnswerValue, Question, SurveyDefinition } from '@vigia/domain/surveys'
import { pathOf, textIn, thanksFor } from '@vigia/domain/surveys'
import { html } from 'hono/html'

import { documentOf, type Html, type Part } from './document.ts'
import { fieldOf, firstFieldOf } from './field.ts'
import { notices, wordsFor, type NoticeReason, type Words } from './words.ts'

export interface Shop {
  name: string
  definition: SurveyDefinition
  language: string
}

/** An address of this page: what it carries with it, and `more`. */
export type Address = (more: Record<string, string>) => string

const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

const languagesOf = ({ definition, language }: Shop, addressIn: (language: string) => string): Part =>
  definition.languages.length < 2
    ? ''
    : html`<nav aria-label="${wordsFor(language).language}">
        <ul>
          ${definition.languages.map(
            (each) =>
              html`<li>
                ${
                  each === language
                    ? html`<span aria-current="true" lang="${each}">${nameOf(each)}</span>`
                    : html`<a href="${addressIn(each)}" lang="${each}" hreflang="${each}">${nameOf(each)}</a>`
                }
              </li>`,
          )}
        </ul>
      </nav>`

const arrow = html`<svg class="arrow" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M19 12H5m6-6-6 6 6 6" />
</svg>`
export const tick = html`<div class="tick" aria-hidden="true">
  <svg viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>
</div>`

const testNote = (words: Words, isTest: boolean): Part =>
  isTest ? html`<p class="told" role="note">${words.test}</p>` : ''

export interface QuestionStep {
  shop: Shop
  question: Question
  answers: Answers
  value: AnswerValue | undefined
  problem: string | null
  /** The answer came with the address and waits for a word. */
  isProposed: boolean
  isTest: boolean
  hidden: Record<string, string>
  address: Address
}

const summary = (question: Question, problem: string, title: string): Html =>
  html`<div class="wrong" role="alert" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <p><a href="#${firstFieldOf(question)}">${problem}</a></p>
  </div>`

/** One question as a plain form: it works with nothing but HTML. */
export function questionPage(step: QuestionStep): Html {
  const { shop, question, answers, problem, hidden, address } = step
  const { definition, language } = shop
  const words = wordsFor(language, definition.formality)
  const path = pathOf(definition, answers)
  const index = path.findIndex(({ id }) => id === question.id)
  const previous = path[index - 1]
  // A later question may yet follow from this answer: nothing is promised before it is given.
  const isLast =
    definition.questions.at(-1)?.id === question.id || (index === path.length - 1 && question.id in answers)
  const isOpen = index === path.length - 1 && !isLast
  const most = isOpen ? index + 2 : path.length
  const at = { at: question.id }
  const body = html`<div class="card">
    ${testNote(words, step.isTest)}
    <p class="count" id="count">
      ${words.question} ${index + 1}${isOpen ? '' : html` ${words.of} ${path.length}`}
    </p>
    <progress max="${most}" value="${index + 1}" aria-labelledby="count"></progress>
    ${problem === null ? '' : summary(question, problem, words.error)}
    ${step.isProposed ? html`<p class="told" role="status">${words.chosen}</p>` : ''}
    <form method="post" action="${address(at)}" data-offline="${words.offline}" novalidate>
      ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${fieldOf(question, { language, languages: definition.languages, words, value: step.value, problem })}
      <div class="go">
        ${
          previous
            ? html`<a class="link" href="${address({ at: previous.id })}">${arrow}${words.back}</a>`
            : ''
        }<button>${step.isProposed ? words.confirm : isLast ? words.send : words.next}</button>
      </div>
      <p class="told" role="status" id="held" hidden></p>
    </form>
  </div>`
  const said = textIn(question.text, language, definition.languages)
  return documentOf({
    language,
    title: `${problem === null ? '' : words.errorTitle}${said}`,
    brand: definition.brand,
    name: shop.name,
    script: 'page',
    body,
    footer: languagesOf(shop, (each) => address({ ...at, lang: each })),
  })
}

/** What is said at the end, by what was answered. */
export function thanksPage(
  shop: Shop,
  answers: Answers,
  addressIn: (language: string) => string,
  isTest: boolean,
): Html {
  const { definition, language } = shop
  const words = wordsFor(language, definition.formality)
  const thanks = thanksFor(definition, answers)
  const action = thanks?.action
  const body = html`<div class="card">
    ${tick}
    <h1>${textIn(thanks?.text, language, definition.languages) || words.thanks}</h1>
    <p class="soft">${isTest ? words.test : words.done}</p>
    ${
      action && /^https?:/.test(action.url)
        ? html`<p>
            <a class="act" href="${action.url}" rel="noopener noreferrer"
              >${textIn(action.label, language, definition.languages)}</a
            >
          </p>`
        : ''
    }
  </div>`
  return documentOf({
    language,
    title: words.thanks,
    brand: definition.brand,
    name: shop.name,
    body,
    footer: languagesOf(shop, addressIn),
  })
}

/** In place of a survey: why not, kindly, in both languages, the reader's own first; never whose link it was. */
export function noticePage(reason: NoticeReason, language: 'es' | 'en', shop?: Omit<Shop, 'language'>): Html {
  const said = notices[reason]
  const order = language === 'es' ? (['es', 'en'] as const) : (['en', 'es'] as const)
  const body = html`<div class="card">
    ${order.map((each, i) => {
      const [title, text] = said[each]
      return html`<section class="both" lang="${each}">
        ${i === 0 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
        <p>${text}</p>
      </section>`
    })}
  </div>`
  return documentOf({
    language,
    title: said[language][0],
    brand: shop?.definition.brand,
    ...(shop ? { name: shop.name } : {}),
    body,
  })
}
