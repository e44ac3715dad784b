import type { CaseListRow } from '@vigia/db/cases'
import type { LastAct } from '@vigia/db/links'
import { actionLabels, availableActions, type LinkAction } from '@vigia/domain/action-links'
import { amount, momentIn, nameOf, tierWords, weighedReason, type WeighedReason } from '@vigia/domain/alerts'
import { percentOf } from '@vigia/domain/risk'
import type { Language, Texts } from '@vigia/domain/signals'
import { html } from 'hono/html'

import type { Html, Part } from './document.ts'
import type { Visit } from './visit.ts'
import { actWords, pageWords } from './words.ts'

/** A line above the case: what went wrong, or what has happened meanwhile. */
export interface Told {
  title: string
  text: string
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

const momentOf = ({ shop, language }: Visit, at: number): string =>
  momentIn(new Date(at), shop.timeZone)[language]

/** The reasons that raise the risk, each with its weight in points where that is known. */
function reasonsOf({ reasons }: CaseListRow, language: Language): string[] {
  const all = JSON.parse(reasons) as WeighedReason[]
  return all
    .filter(({ contribution, code }) => contribution > 0 || code === 'two_strikes_one_issue')
    .slice(0, 4)
    .map((reason) => weighedReason(reason)[language])
}

/** Who did what last. */
export function lastActLine(visit: Visit, act: LastAct | null): string | null {
  const did = act && actWords[act.action]
  if (!act || !did) return null
  const words = pageWords[visit.language]
  return words.lastAct(act.actor ?? words.somebody, did[visit.language], momentOf(visit, act.at))
}

function factsOf(visit: Visit, now: Date): string[] {
  const { row, language, shop } = visit
  const words = pageWords[language]
  const status = words.status[row.status] + (row.outcome ? `: ${words.outcome[row.outcome]}` : '')
  const isOpen = row.status !== 'resolved'
  const due = isOpen && row.dueAt !== null && row.contactedAt === null ? row.dueAt : null
  const snoozed =
    isOpen && row.snoozedUntil !== null && row.snoozedUntil > now.getTime() ? row.snoozedUntil : null
  return [
    status,
    row.assignee ? words.owner(row.assignee) : words.nobody,
    due === null
      ? null
      : due > now.getTime()
        ? words.due(momentOf(visit, due))
        : words.overdue(momentOf(visit, due)),
    snoozed === null ? null : words.snoozed(momentOf(visit, snoozed)),
    row.value !== null && row.value > 0 ? words.value(amount(row.value, shop.currency, language)) : null,
    lastActLine(visit, visit.lastAct),
  ].filter((fact) => fact !== null)
}

/** The customer as the page calls them. */
export const customerOf = ({ row }: Visit): Texts => nameOf(row.customerName)

const buttonOf = (action: LinkAction, language: Language, look = 'act'): Html =>
  html`<button name="do" value="${action}" class="${look}">${actionLabels[action][language]}</button>`

const groupOf = (title: string, actions: readonly LinkAction[], language: Language): Part =>
  actions.length === 0
    ? ''
    : html`<h2>${title}</h2>
        <div class="acts">${actions.map((action) => buttonOf(action, language))}</div>`

const isSnooze = (action: LinkAction): boolean => action.includes('snooze')
const isOutcome = (action: LinkAction): boolean =>
  action === 'saved' || action === 'lost' || action === 'not_at_risk'

/** What the message's button asked for, to be pressed once more; for a snooze, the choice of how long. */
function firstOf(wanted: string | null, can: readonly LinkAction[], language: Language): Part {
  const words = pageWords[language]
  if (wanted === 'snooze') {
    const spans = can.filter((action) => isSnooze(action) && action !== 'unsnooze')
    return spans.length === 0
      ? ''
      : html`<h2>${words.choose}</h2>
          <div class="acts first">${spans.map((action) => buttonOf(action, language))}</div>`
  }
  const action = can.find((each) => each === wanted)
  return action
    ? html`<h2>${words.confirm}</h2>
        <div class="acts first">${buttonOf(action, language, 'go')}</div>`
    : ''
}

function formOf(visit: Visit, wanted: string | null, typed: { who: string; note: string }, now: Date): Html {
  const { language, recipient, row, token } = visit
  const words = pageWords[language]
  const me = recipient.managerId === null ? null : recipient.name
  const can = availableActions({ ...row, snoozedUntil: dateOf(row.snoozedUntil) }, me, now)
  const rest = can.filter(
    (action) => action !== wanted && !(wanted === 'snooze' && action.startsWith('snooze')),
  )
  const who =
    me === null
      ? html`<label>
          ${words.who}<span class="soft">${words.whoWhy}</span>
          <input name="who" maxlength="80" autocomplete="name" value="${typed.who}" />
        </label>`
      : html`<p class="soft">${words.asWho(me)}</p>`
  // Enter in a field must not press the first button: a disabled one before it keeps the form where it is.
  return html`<form class="card" method="post" action="/a/${token}">
    <button disabled hidden></button>
    <input type="hidden" name="seen" value="${row.lastActionAt ?? 0}" />
    ${firstOf(wanted, can, language)}
    ${groupOf(
      words.act,
      rest.filter((action) => !isSnooze(action) && !isOutcome(action)),
      language,
    )}
    ${groupOf(words.snooze, rest.filter(isSnooze), language)}
    ${groupOf(words.close, rest.filter(isOutcome), language)} ${who}
    <label>${words.note}<textarea name="note" maxlength="2000">${typed.note}</textarea></label>
  </form>`
}

export const waysOf = (links: readonly { label: string; url: string }[]): Part =>
  links.length === 0
    ? ''
    : html`<div class="ways">
        ${links.map(({ label, url }) => html`<a href="${url}" rel="noreferrer">${label}</a>`)}
      </div>`

export const toldOf = (told: Told | null, isBad = true): Part =>
  told === null
    ? ''
    : html`<div class="told ${isBad ? 'bad' : ''}" role="alert">
        <h2>${told.title}</h2>
        ${told.text === '' ? '' : html`<p>${told.text}</p>`}
      </div>`

export interface CaseView {
  visit: Visit
  /** What the message's button asked for. */
  wanted: string | null
  told: Told | null
  typed: { who: string; note: string }
  consoleUrl: string | undefined
  now: Date
}

/** The case as it stands, and what can be done about it. */
export function caseView({ visit, wanted, told, typed, consoleUrl, now }: CaseView): Html {
  const { row, language } = visit
  const words = pageWords[language]
  const name = customerOf(visit)[language]
  const reasons = reasonsOf(row, language)
  const next = (JSON.parse(row.nextStep) as Texts)[language]
  const ways = consoleUrl ? [{ label: words.open, url: `${consoleUrl}/cases/${row.id}` }] : []
  return html`<section class="card">
      ${toldOf(told)}
      <h1>${name.charAt(0).toUpperCase() + name.slice(1)}</h1>
      <p class="risk">${words.risk(tierWords[row.tier][language], percentOf(row.probability))}</p>
      <ul class="facts">
        ${factsOf(visit, now).map((fact) => html`<li>${fact}</li>`)}
      </ul>
      ${
        reasons.length === 0
          ? ''
          : html`<h2>${words.why}</h2>
              <ul>
                ${reasons.map((reason) => html`<li>${reason}</li>`)}
              </ul>`
      }
      ${row.status === 'resolved' ? '' : html`<p class="next"><strong>${words.next}:</strong> ${next}</p>`}
      ${waysOf(ways)}
    </section>
    ${formOf(visit, wanted, typed, now)}`
}
