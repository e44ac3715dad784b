import type { Texts } from '../../signals/index.ts'
import type { AlertLink } from './links.ts'

export const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
export const COLOR = '#0b6e4f'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

export const table = (attributes: string, rows: string): string =>
  `<table ${TABLE}${attributes === '' ? '' : ` ${attributes}`}>${rows}</table>`

export const paragraph = (html: string, style = ''): string =>
  `<p class="ink" style="margin:0 0 16px;font-size:16px;line-height:24px;${style}">${html}</p>`

export const heading = (text: string): string =>
  `<p class="ink" style="margin:20px 0 6px;font-size:16px;line-height:24px;font-weight:700">${escaped(text)}</p>`

/** Lines with a mark of their own before each, in a table: Outlook gives lists margins of its own. */
export const lines = (items: readonly string[], mark: (index: number) => string): string =>
  table(
    'width="100%" style="margin:0 0 10px"',
    items
      .map(
        (html, index) =>
          `<tr><td class="ink" valign="top" width="22" style="${FONT};font-size:16px;line-height:24px;padding:0 0 6px">${mark(index)}</td><td class="ink" style="${FONT};font-size:16px;line-height:24px;padding:0 0 6px">${html}</td></tr>`,
      )
      .join(''),
  )

export const quote = (words: string): string =>
  table(
    'width="100%" style="margin:0 0 16px"',
    `<tr><td class="ink rim" dir="auto" style="${FONT};font-size:16px;line-height:24px;font-style:italic;border-left:4px solid ${COLOR};padding:2px 0 2px 14px">${escaped(words)}</td></tr>`,
  )

/** A box that stands out: what to do. */
export const box = (html: string): string =>
  table(
    'width="100%" style="margin:20px 0 20px"',
    `<tr><td class="tint" bgcolor="#eef3f0" style="background:#eef3f0;border-radius:12px;padding:16px 16px 4px;${FONT}">${html}</td></tr>`,
  )

/** A link that looks like a button everywhere: its colour is the cell's, since Outlook pads no link. */
function button(link: AlertLink, language: keyof Texts): string {
  const { label, url } = link
  const stands = isPrimary(link)
  const [ground, ink] = stands ? [COLOR, '#ffffff'] : ['#ffffff', '#1b1f24']
  const name = stands ? 'go' : 'act'
  const padding = stands ? '13px 18px' : '9px 14px'
  const look = `display:block;padding:${padding};${FONT};font-size:${stands ? 16 : 15}px;line-height:20px;font-weight:600;color:${ink};text-decoration:none;border-radius:10px`
  return `<td class="${name}" align="center" bgcolor="${ground}" style="background:${ground};border:1px solid ${COLOR};border-radius:10px;mso-padding-alt:${padding}"><a class="${name}" href="${escaped(url)}" style="${look}">${escaped(label[language])}</a></td>`
}

const isPrimary = ({ style }: AlertLink) => style === 'primary'

/** The one to press over the whole width, the others beside each other as far as the screen goes. */
export function buttons(links: readonly AlertLink[], language: keyof Texts): string {
  const first = links
    .filter(isPrimary)
    .map((link) => table('width="100%" style="margin:0 0 12px"', `<tr>${button(link, language)}</tr>`))
  const others = links
    .filter((link) => !isPrimary(link))
    .map((link) =>
      table(
        'style="display:inline-table;margin:0 6px 8px 0;vertical-align:top"',
        `<tr>${button(link, language)}</tr>`,
      ),
    )
  return [...first, others.length > 0 ? `<div>${others.join('')}</div>` : ''].join('')
}

const dark = [
  '.ground{background:#111417!important}',
  '.card{background:#1b1f24!important}',
  '.ink{color:#eceff2!important}',
  '.soft,.soft a{color:#a9b2bd!important}',
  '.tint{background:#23302b!important}',
  '.link{color:#7fd1b2!important}',
  '.rim{border-color:#7fd1b2!important}',
  'td.act{background:#1b1f24!important;border-color:#7fd1b2!important}',
  'a.act{color:#eceff2!important}',
].join('')

export interface Sheet {
  language: keyof Texts
  title: string
  /** What a list of mails shows after the subject. */
  preheader: string
  body: string
  footer: string
}

/** Keeps what follows the preheader out of the list of mails. */
const FILLER = '&#8199;&#847; '.repeat(40)

/** A whole mail: one column of 600 points at most, in tables, without a picture or anything else to be loaded. */
export const mailDocument = ({ language, title, preheader, body, footer }: Sheet): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><title>${escaped(title)}</title>
<style>:root{color-scheme:light dark}@media(prefers-color-scheme:dark){${dark}}</style>
<!--[if mso]><style>table,td,p,a,h1{font-family:Arial,sans-serif!important}</style><![endif]--></head>
<body class="ground" style="margin:0;padding:0;background:#f5f6f4;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(preheader)}${FILLER}</div>
<table ${TABLE} width="100%"><tr><td class="ground" align="center" bgcolor="#f5f6f4" style="padding:16px 8px;background:#f5f6f4">
<!--[if mso]><table ${TABLE} width="600"><tr><td><![endif]-->
<table ${TABLE} width="100%" style="max-width:600px"><tr><td class="card" align="left" bgcolor="#ffffff" style="padding:22px 18px 18px;background:#ffffff;border-top:6px solid ${COLOR};border-radius:14px;${FONT};color:#1b1f24;word-break:break-word;overflow-wrap:anywhere">
<h1 class="ink" style="margin:0 0 14px;font-size:21px;line-height:27px">${escaped(title)}</h1>
${body}
</td></tr><tr><td class="soft" align="left" style="padding:14px 18px;${FONT};font-size:13px;line-height:19px;color:#59616b">${footer}</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>
`
