import { html } from 'hono/html'

import type { Part } from './document.ts'

/** A line above the case: what went wrong, or what has happened meanwhile. */
export interface Told {
  title: string
  text: string
}

export const toldOf = (told: Told | null): Part =>
  told === null
    ? ''
    : html`<div class="told" role="alert">
        <h2>${told.title}</h2>
        ${told.text === '' ? '' : html`<p>${told.text}</p>`}
      </div>`

export const waysOf = (links: readonly { label: string; url: string }[]): Part =>
  links.length === 0
    ? ''
    : html`<div class="ways">
        ${links.map(({ label, url }) => html`<a href="${url}" rel="noreferrer">${label}</a>`)}
      </div>`

export const listOf = (lines: readonly string[], look: string): Part =>
  lines.length === 0
    ? ''
    : html`<ul class="${look}">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`
