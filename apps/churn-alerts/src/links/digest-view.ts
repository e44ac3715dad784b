import type { DigestChoice } from '@vigia/domain/action-links'
import { html } from 'hono/html'

import type { DigestVisit } from './digest-visit.ts'
import { digestWords } from './digest-words.ts'
import type { Part, Sheet } from './document.ts'

const choicesOf = ({ dailyDigest, weeklyDigest }: DigestVisit['manager']): DigestChoice[] => {
  if (dailyDigest && weeklyDigest) return ['both', 'daily', 'weekly']
  return dailyDigest || weeklyDigest ? ['both'] : ['resume']
}

/** Which digests somebody gets, and the buttons that change it; `isDone` says that it was just changed. */
export function digestSheet({ manager, shop, token, language }: DigestVisit, isDone: boolean): Sheet {
  const words = digestWords[language]
  const { dailyDigest, weeklyDigest } = manager
  const gets = dailyDigest && weeklyDigest ? 'both' : dailyDigest ? 'daily' : weeklyDigest ? 'weekly' : 'none'
  const buttons: Part[] = choicesOf(manager).map(
    (choice, place) =>
      html`<button name="do" value="${choice}" class="${place === 0 ? 'go' : ''}">
        ${words.choice[choice]}
      </button>`,
  )
  const body = html`<section class="card" ${isDone ? html`role="status"` : ''}>
    <p class="soft">${manager.name}</p>
    <h1>${isDone ? `${words.done}. ${words[gets]}` : words.title}</h1>
    ${isDone ? '' : html`<p>${words[gets]}</p>`}
    <p class="soft">${words.stays}</p>
    <form method="post" action="/a/digest/${token}" class="acts as">${buttons}</form>
  </section>`
  return { language, title: words.title, shop: shop.name, body, foot: words.foot }
}
