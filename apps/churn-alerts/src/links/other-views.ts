import { actionLabels, undoOf, type LinkAction } from '@vigia/domain/action-links'
import { momentIn, nameOf } from '@vigia/domain/alerts'
import type { Language, Texts } from '@vigia/domain/signals'
import { html } from 'hono/html'

import { customerOf } from './case-facts.ts'
import type { Html, Part, Sheet } from './document.ts'
import { waysOf } from './parts.ts'
import type { Visit } from './visit.ts'
import { doneWords, notices, pageWords, type NoticeReason } from './words.ts'

const nowhere: Texts = { es: '', en: '' }

/** A button that takes the action back, as a form of its own. */
function undoForm(visit: Visit, action: LinkAction, who: string): Part {
  const undo = undoOf(action)
  const { token, row, language } = visit
  if (undo === null) return ''
  return html`<form method="post" action="/a/${token}" class="acts undo">
    <input type="hidden" name="seen" value="${row.lastActionAt ?? 0}" />
    <input type="hidden" name="who" value="${who}" />
    <button name="do" value="${undo}">${pageWords[language].undo} · ${actionLabels[undo][language]}</button>
  </form>`
}

/** What has happened, and the way back. */
export function doneSheet(
  visit: Visit,
  { action, who }: { action: LinkAction; who: string },
  consoleUrl: string | undefined,
): Sheet {
  const { language, shop, row, recipient, token } = visit
  const words = pageWords[language]
  const until = row.snoozedUntil === null ? nowhere : momentIn(new Date(row.snoozedUntil), shop.timeZone)
  const done = doneWords[action](nameOf(row.customerName), row.assignee ?? recipient.name, until)
  const ways = [
    { label: words.back, url: `/a/${token}` },
    ...(consoleUrl ? [{ label: words.open, url: `${consoleUrl}/cases/${row.id}` }] : []),
  ]
  const body: Html = html`<section class="card" role="status">
    <p class="soft">${customerOf(visit)}</p>
    <h1>${done.title[language]}</h1>
    <p>${done.text[language]}</p>
    ${undoForm(visit, action, who)} ${waysOf(ways)}
  </section>`
  return { language, title: done.title[language], shop: shop.name, body }
}

export interface NoticeView {
  reason: NoticeReason
  language: Language
  shop?: string | undefined
  /** Where to go instead. */
  url?: string | undefined
  requestId?: string | undefined
}

/** Why there is nothing to do here. */
export function noticeSheet({ reason, language, shop = '', url, requestId }: NoticeView): Sheet {
  const { title, text } = notices[reason]
  const words = pageWords[language]
  const body: Html = html`<section class="card">
    <h1>${title[language]}</h1>
    <p>${text[language]}</p>
    ${requestId === undefined ? '' : html`<p class="soft">${words.request(requestId)}</p>`}
    ${waysOf(url === undefined ? [] : [{ label: words.open, url }])}
  </section>`
  return { language, title: title[language], shop, body }
}
