import type { Language } from '../../signals/index.ts'
import { blocksOf, nextStepTitle, partsOf, plainText, quoted } from '../blocks.ts'
import type { AlertMessage, Block, ListItem } from '../input.ts'
import { clip } from '../wording.ts'
import type { AlertLink, CaseUrls } from './links.ts'
import { box, buttons, escaped, heading, lines, mailDocument, paragraph, quote } from './mail-parts.ts'

/** An alert as a mail, ready to be sent. */
export interface AlertMail {
  subject: string
  html: string
  text: string
}

export interface MailOptions {
  language: Language
  links: readonly AlertLink[]
  /** Where the lines of a list lead, by case. */
  urls?: CaseUrls | undefined
  /** Whose customer it is about. */
  organization?: string | undefined
  /** Where whoever wants no such mail any more says so. */
  stopUrl?: string | null | undefined
}

/** Cut between characters; spaces at its ends stay. */
const clipped = (text: string, limit: number): string => {
  const characters = Array.from(text.slice(0, 2 * limit + 2))
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`
}

/** Longer paragraphs than these are nobody's alert. */
const longestParagraph = 3_000

const withBreaks = (text: string): string =>
  escaped(Array.from(text.slice(0, longestParagraph)).join('')).replaceAll('\n', '<br>')

function itemOf(item: ListItem, language: Language, urls: CaseUrls): string {
  const url = item.caseId === undefined ? undefined : urls[item.caseId]
  const [head, rest] = partsOf(item, language).map((part) => escaped(clipped(part, 500))) as [string, string]
  return url === undefined
    ? head + rest
    : `<a class="link" href="${escaped(url)}" style="color:#0b6e4f;font-weight:600">${head}</a>${rest}`
}

function blockOf(block: Block, language: Language, urls: CaseUrls): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(withBreaks(block.text[language]))
    case 'list':
      return (
        heading(block.title[language]) +
        lines(
          block.items.map((item) => itemOf(item, language, urls)),
          () => '•',
        )
      )
    case 'quote':
      return heading(block.title[language]) + quote(clip(quoted(block.words, language), 1_000))
    default:
      return block satisfies never
  }
}

function nextStepOf(message: AlertMessage, language: Language): string {
  const step = message.nextStep[language]
  if (step === '') return ''
  const said = paragraph(
    `<strong>${nextStepTitle[language]}:</strong> ${escaped(step)}`,
    'margin-bottom:12px',
  )
  const ticks = (message.checklist ?? []).map((text) => escaped(text[language]))
  return box(said + (ticks.length > 0 ? lines(ticks, (index) => `${index + 1}.`) : ''))
}

const why = (organization: string): Record<Language, string> => ({
  es: `Recibes este aviso porque atiendes a clientes de ${organization}. Los enlaces de los botones caducan a los 7 días; no los reenvíes.`,
  en: `You get this because you look after customers of ${organization}. The links of the buttons expire after 7 days; do not forward them.`,
})

/** How the way out of digests is called. */
export const stopLabel = { es: 'Dejar de recibir estos resúmenes', en: 'Stop these digests' }

const stopLink = (url: string, language: Language): string =>
  `<a class="link" href="${escaped(url)}" style="color:#59616b">${stopLabel[language]}</a>`

/** The message as a mail in HTML and in plain text; the list of mails shows the next step after the subject. */
export function alertMail(message: AlertMessage, options: MailOptions): AlertMail {
  const { language, links, urls = {}, organization, stopUrl = null } = options
  const subject = clip(message.subject[language], 150)
  const footer = [
    message.note?.[language],
    organization === undefined ? undefined : why(clip(organization, 80))[language],
    message.context[language],
  ].filter((part) => part !== undefined)
  const html = mailDocument({
    language,
    title: subject,
    preheader: clip(message.nextStep[language] || message.text[language], 140),
    body: [
      ...blocksOf(message).map((block) => blockOf(block, language, urls)),
      nextStepOf(message, language),
      buttons(links, language),
    ].join('\n'),
    footer: [...footer.map(escaped), ...(stopUrl === null ? [] : [stopLink(stopUrl, language)])].join('<br>'),
  })
  const stop = stopUrl === null ? [] : [{ label: stopLabel, url: stopUrl }]
  const ways = [...links, ...stop].map(({ label, url }) => `${label[language]}: ${url}`)
  const text = [plainText(message, language), ...(ways.length > 0 ? [ways.join('\n')] : [])].join('\n\n')
  return { subject, html, text: `${text}\n` }
}
