import type { Language } from '@vigia/domain/signals'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

import type { AppEnv } from '../env.ts'
import { contentPolicy, css } from './style.ts'
import { pageWords } from './words.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
export type Part = Html | ''

export interface Sheet {
  language: Language
  title: string
  /** The organization's name; empty where the link does not say. */
  shop: string
  body: Part
  /** The small print, where it is not that of a link that acts on a case. */
  foot?: string
}

/** In one piece: a space more, and it would not be the style whose hash is allowed. */
const styleTag = raw(`<style>${css}</style>`)

/** A whole page of HTML around `body`; all texts in it are escaped, nothing is loaded, nothing runs. */
const documentOf = ({ language, title, shop, body, foot = pageWords[language].foot }: Sheet): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex,nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · Vigía</title>
        <link rel="icon" href="data:," />
        ${styleTag}
      </head>
      <body>
        <header>${shop === '' ? 'Vigía' : `${shop} · Vigía`}</header>
        <main>${body}</main>
        <footer>${foot}</footer>
      </body>
    </html>`

export type PageStatus = 200 | 400 | 404 | 405 | 409 | 410 | 413 | 500

/** Answers a page that nobody keeps, indexes, frames or learns the address of. */
export async function sendPage(c: Context<AppEnv>, sheet: Sheet, status: PageStatus) {
  c.header('Content-Security-Policy', await contentPolicy())
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex, nofollow')
  c.header('Content-Language', sheet.language)
  return c.html(documentOf(sheet), status)
}
