import { actionLabels, availableActions, type LinkAction } from '@vigia/domain/action-links'
import type { Language } from '@vigia/domain/signals'
import { html } from 'hono/html'

import type { Html, Part } from './document.ts'
import type { Visit } from './visit.ts'
import { pageWords } from './words.ts'

/** What can be done: what the message's button asked for, to be pressed once more, and everything else. */
export interface Choice {
  /** One action, or for a snooze the choice of how long; none where a link asks for nothing that can be done. */
  first: LinkAction[]
  rest: LinkAction[]
}

const isSpan = (action: LinkAction): boolean => action.startsWith('snooze')
const isSnooze = (action: LinkAction): boolean => isSpan(action) || action === 'unsnooze'
const isOutcome = (action: LinkAction): boolean =>
  action === 'saved' || action === 'lost' || action === 'not_at_risk'

export function choiceOf({ row, recipient }: Visit, wanted: string | null, now: Date): Choice {
  const me = recipient.managerId === null ? null : recipient.name
  const snoozedUntil = row.snoozedUntil === null ? null : new Date(row.snoozedUntil)
  const can = availableActions({ ...row, snoozedUntil }, me, now)
  const isFirst = (action: LinkAction) => (wanted === 'snooze' ? isSpan(action) : action === wanted)
  return { first: can.filter(isFirst), rest: can.filter((action) => !isFirst(action)) }
}

const buttonOf = (action: LinkAction, label: string, look = 'act'): Html =>
  html`<button name="do" value="${action}" class="${look}">${label}</button>`

function groupOf(title: string, actions: readonly LinkAction[], language: Language): Part {
  const { spans } = pageWords[language]
  return actions.length === 0
    ? ''
    : html`<h2>${title}</h2>
        <div class="acts">
          ${actions.map((action) => buttonOf(action, spans[action] ?? actionLabels[action][language]))}
        </div>`
}

/** The one to press, large; or how long to snooze. */
export function firstOf({ first }: Choice, language: Language): Part {
  const words = pageWords[language]
  const [only, ...more] = first
  if (only === undefined) return ''
  if (more.length > 0) return groupOf(words.choose, first, language)
  return html`<h2>${words.confirm}</h2>
    <div class="acts">${buttonOf(only, actionLabels[only][language], 'go')}</div>`
}

/** Everything else, in groups. */
export function restOf({ rest }: Choice, language: Language): Part {
  const words = pageWords[language]
  const plain = rest.filter((action) => !isSnooze(action) && !isOutcome(action))
  return html`${groupOf(words.act, plain, language)} ${groupOf(words.snooze, rest.filter(isSnooze), language)}
  ${groupOf(words.close, rest.filter(isOutcome), language)}`
}

/** What somebody had typed, given back when the form comes again. */
export interface Typed {
  who: string
  note: string
}

/** Who acts, asked on a link that several people have, and a note. */
export function fieldsOf({ recipient, language }: Visit, { who, note }: Typed): Html {
  const words = pageWords[language]
  const name =
    recipient.managerId === null
      ? html`<label>
          ${words.who}<span class="soft">${words.whoWhy}</span>
          <input name="who" maxlength="80" autocomplete="name" value="${who}" />
        </label>`
      : html`<p class="soft as">${words.asWho(recipient.name)}</p>`
  return html`${name}<label>${words.note}<textarea name="note" maxlength="2000">${note}</textarea></label>`
}
