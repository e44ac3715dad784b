import { inkOn, legibleOn } from '../brand/index.ts'
import {
  isChoice,
  isScale,
  pathOf,
  scales,
  textIn,
  type Question,
  type SurveyDefinition,
} from '../surveys/index.ts'
import { wordsOf } from './words.ts'

export interface MessageInput {
  definition: SurveyDefinition
  /** The shop's name, where the survey's brand has none. */
  shop: string
  /** One of the survey's languages. */
  language: string
  /** The personal address of the survey. */
  url: string
  unsubscribeUrl: string
  isReminder: boolean
}

export interface Message {
  subject: string
  html: string
  text: string
  /** For a phone: one line. */
  short: string
  /** Who it comes from. */
  from: string
}

const DEFAULT_COLOR = '#0b6e4f'
const MOST_LINKS = 11

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Answer {
  value: string
  label: string
}

/** What the first question can be answered with by one tap; none for words and for several at once. */
function answersOf(question: Question, language: string, languages: readonly string[]): Answer[] {
  if (isScale(question.type)) {
    const [low, high] = scales[question.type]
    const { yes, no } = wordsOf(language)
    const labelOf = (score: number) => {
      if (question.type === 'thumbs') return score === 1 ? `👍 ${yes}` : `👎 ${no}`
      return question.type === 'stars' ? `${score} ★` : String(score)
    }
    return Array.from({ length: high - low + 1 }, (_, i) => ({
      value: String(low + i),
      label: labelOf(low + i),
    }))
  }
  if (!isChoice(question.type) || question.type === 'multiple') return []
  const options = question.options ?? []
  return options.length > MOST_LINKS
    ? []
    : options.map(({ id, text }) => ({ value: id, label: textIn(text, language, languages) }))
}

const linkTo = (url: string, question: Question, answer: string): string =>
  `${url}&q=${encodeURIComponent(question.id)}&a=${encodeURIComponent(answer)}`

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

function buttonOf(href: string, label: string, color: string, isWide: boolean): string {
  const look = isWide
    ? `display:block;padding:13px 18px;margin:0 0 8px;text-align:left;border:1px solid ${color};color:#1b1f24`
    : `display:inline-block;min-width:30px;padding:12px 6px;margin:0 4px 8px 0;text-align:center;border:1px solid ${color};color:#1b1f24`
  return `<a href="${escaped(href)}" style="${look};${FONT};font-size:16px;line-height:20px;font-weight:600;text-decoration:none;border-radius:10px;background:#ffffff">${escaped(label)}</a>`
}

/** The ends of a scale, as words under its buttons. */
function endsOf(question: Question, language: string, languages: readonly string[]): string {
  if (!isScale(question.type)) return ''
  const [low, high] = scales[question.type]
  const parts = [
    [low, textIn(question.low, language, languages)],
    [high, textIn(question.high, language, languages)],
  ] as const
  return parts
    .filter(([, words]) => words !== '')
    .map(([score, words]) => `${score} = ${words}`)
    .join(' · ')
}

/**
 * The message that asks somebody to answer: the first question with an address for each of its answers, all of which
 * only show the page. No picture is loaded to see who reads it.
 */
export function messageOf(input: MessageInput): Message {
  const { definition, language, url, unsubscribeUrl, isReminder } = input
  const { languages, brand } = definition
  const shop = brand?.name ?? input.shop
  const words = wordsOf(language, definition.formality)
  const [question] = pathOf(definition, {})
  const asked = question ? textIn(question.text, language, languages) : ''
  const answers = question ? answersOf(question, language, languages) : []
  const ends = question ? endsOf(question, language, languages) : ''
  const color = brand?.color ?? DEFAULT_COLOR
  const rim = legibleOn(color, '#ffffff', 3)
  const isWide = question?.type === 'single'
  const hello = isReminder ? words.again : words.hello
  const buttons = answers
    .map(({ value, label }) => (question ? buttonOf(linkTo(url, question, value), label, rim, isWide) : ''))
    .join('')
  const open = `<a href="${escaped(url)}" style="display:inline-block;padding:13px 26px;${FONT};font-size:16px;font-weight:600;color:${inkOn(color)};background:${color};border-radius:10px;text-decoration:none">${words.open}</a>`
  const subject = isReminder ? words.reminder(shop) : words.subject(shop)
  const html = `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:0;background:#f5f6f4">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:20px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border-radius:16px;border-top:6px solid ${color}">
<tr><td style="padding:26px 24px 28px;${FONT};color:#1b1f24">
<p style="margin:0 0 18px;font-size:16px;line-height:22px;font-weight:700">${escaped(shop)}</p>
<p style="margin:0 0 20px;font-size:16px;line-height:24px;color:#4a525b">${escaped(hello)}</p>
<h1 style="margin:0 0 18px;font-size:22px;line-height:28px">${escaped(asked)}</h1>
${buttons === '' ? open : `<div style="margin:0 -4px 0 0">${buttons}</div>`}
${ends === '' ? '' : `<p style="margin:6px 0 0;font-size:14px;line-height:20px;color:#59616b">${escaped(ends)}</p>`}
${buttons === '' ? '' : `<p style="margin:22px 0 0;font-size:15px;line-height:22px"><a href="${escaped(url)}" style="color:${legibleOn(color, '#ffffff', 4.5)}">${words.other}</a></p>`}
</td></tr></table>
<p style="margin:18px 12px 0;max-width:560px;${FONT};font-size:13px;line-height:20px;color:#59616b">${escaped(words.why(shop))}<br><a href="${escaped(unsubscribeUrl)}" style="color:#59616b">${words.unsubscribe}</a></p>
</td></tr></table></body></html>
`
  const lines = answers.map(({ value, label }) =>
    question ? `${label}: ${linkTo(url, question, value)}` : '',
  )
  const text = [
    shop,
    hello,
    [asked, ends].filter(Boolean).join('\n'),
    lines.length > 0 ? lines.join('\n') : `${words.open}: ${url}`,
    `${words.why(shop)}\n${words.unsubscribe}: ${unsubscribeUrl}`,
  ].join('\n\n')
  return { subject, html, text: `${text}\n`, short: words.short(shop, asked, url), from: shop }
}
