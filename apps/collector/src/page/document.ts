import type { Brand } from '@vigia/domain/surveys'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

import { VERSION } from './assets.ts'
import { DEFAULT_COLOR } from './palette.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
export type Part = Html | ''

export interface Sheet {
  language: string
  title: string
  brand?: Brand | undefined
  /** The shop's name where the survey's brand has none. */
  name?: string
  script?: 'page'
  body: Part
  footer?: Part
}

const secureUrl = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : null

/** What the page may load: its own two files and the brand's logo, nothing else; only its own origin may frame it. */
export function policyFor(brand: Brand | undefined): string {
  const logo = secureUrl(brand?.logoUrl)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${logo === null ? '' : ` ${new URL(logo).origin}`}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

const headOf = (brand: Brand | undefined, name: string): Part => {
  const logo = secureUrl(brand?.logoUrl)
  if (logo !== null) return html`<img src="${logo}" alt="${name}" referrerpolicy="no-referrer" />`
  return name === '' ? '' : html`<span>${name}</span>`
}

/** A whole page of HTML around `body`; all texts in it are escaped. */
export function documentOf({ language, title, brand, name = '', script, body, footer = '' }: Sheet): Html {
  const color = encodeURIComponent(brand?.color ?? DEFAULT_COLOR)
  const shop = brand?.name ?? name
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}${shop === '' ? '' : ` · ${shop}`}</title>
        <link rel="stylesheet" href="/s/page.css?v=${VERSION}&amp;c=${color}" />
        <link rel="icon" href="data:," />
        ${script ? html`<script src="/s/${script}.js?v=${VERSION}" defer></script>` : ''}
      </head>
      <body>
        <header>${headOf(brand, shop)}</header>
        <main>${body}</main>
        <footer>${footer}</footer>
      </body>
    </html>`
}
