import { tierWords } from '@vigia/domain/alerts'
import { percentOf } from '@vigia/domain/risk'
import type { Texts } from '@vigia/domain/signals'
import { html } from 'hono/html'

import { choiceOf, fieldsOf, firstOf, restOf, type Typed } from './case-actions.ts'
import { customerOf, factsOf, reasonsOf } from './case-facts.ts'
import type { Html, Part } from './document.ts'
import { listOf, toldOf, waysOf, type Told } from './parts.ts'
import type { Visit } from './visit.ts'
import { pageWords } from './words.ts'

export interface CaseView {
  visit: Visit
  /** What the message's button asked for. */
  wanted: string | null
  told: Told | null
  typed: Typed
  consoleUrl: string | undefined
  now: Date
}

/** How the case stands, why, and what to do next. */
function detailsOf({ visit, consoleUrl, now }: CaseView): Part {
  const { row, language } = visit
  const words = pageWords[language]
  const reasons = reasonsOf(row, language)
  const next = (JSON.parse(row.nextStep) as Texts)[language]
  const ways = consoleUrl ? [{ label: words.open, url: `${consoleUrl}/cases/${row.id}` }] : []
  return html`${listOf(factsOf(visit, now), 'facts')}
  ${reasons.length === 0 ? '' : html`<h2>${words.why}</h2>`} ${listOf(reasons, 'why')}
  ${row.status === 'resolved' ? '' : html`<p class="next"><strong>${words.next}:</strong> ${next}</p>`}
  ${waysOf(ways)}`
}

/**
 * The case as it stands, and what can be done about it: what the message's button asked for comes first, to be pressed
 * once more. Enter in a field must press nothing, so a disabled button stands before all others.
 */
export function caseView(view: CaseView): Html {
  const { visit, wanted, told, typed, now } = view
  const { row, language, token } = visit
  const words = pageWords[language]
  const choice = choiceOf(visit, wanted, now)
  const fields = fieldsOf(visit, typed)
  const asks = choice.first.length > 0
  return html`<form method="post" action="/a/${token}">
    <button disabled hidden></button>
    <input type="hidden" name="seen" value="${row.lastActionAt ?? 0}" />
    <section class="card">
      ${toldOf(told)}
      <h1>${customerOf(visit)}</h1>
      <p class="risk">${words.risk(tierWords[row.tier][language], percentOf(row.probability))}</p>
      ${asks ? html`${firstOf(choice, language)}${fields}` : detailsOf(view)}
    </section>
    ${asks ? html`<section class="card">${detailsOf(view)}</section>` : ''}
    <section class="card">${restOf(choice, language)}${asks ? '' : fields}</section>
  </form>`
}
