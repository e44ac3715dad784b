import type { Language } from '../../signals/index.ts'
import { blocksOf, nextStepTitle, partsOf, quoted } from '../blocks.ts'
import type { AlertMessage, Block, ListItem } from '../input.ts'
import type { AlertLink, CaseUrls } from './links.ts'

interface SlackText {
  type: 'plain_text' | 'mrkdwn'
  text: string
  /** Keeps Slack from making links and mentions of what a customer wrote. */
  verbatim?: true
}

interface SlackButton {
  type: 'button'
  action_id: string
  text: SlackText
  url: string
  style?: 'primary'
}

export type SlackBlock =
  | { type: 'header' | 'section'; text: SlackText }
  | { type: 'context'; elements: SlackText[] }
  | { type: 'actions'; elements: SlackButton[] }

/** Slack's limits in characters, in buttons of one block, and in blocks of a message, the last four of which are ours. */
const limits = { header: 150, section: 3000, context: 2000, button: 75, url: 3000, buttons: 25, blocks: 46 }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Escapes as Slack asks, so that a customer's words cannot mention or link, and cuts between characters, never in one. */
function escapeTo(limit: number, text: string): string {
  const parts = Array.from(text, (character) => entities[character] ?? character)
  if (parts.reduce((length, part) => length + part.length, 0) <= limit) return parts.join('')
  let cut = ''
  for (const part of parts) {
    if (cut.length + part.length > limit - 1) break
    cut += part
  }
  return `${cut}…`
}

const plain = (limit: number, words: string): SlackText => ({
  type: 'plain_text',
  text: escapeTo(limit, words),
})

const marked = (limit: number, words: string): SlackText => ({
  type: 'mrkdwn',
  text: escapeTo(limit, words),
  verbatim: true,
})

const section = (words: string): SlackBlock => ({ type: 'section', text: marked(limits.section, words) })

/** A section whose text is Slack's own markup around escaped words. */
const rich = (lines: readonly string[]): SlackBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: lines.join('\n'), verbatim: true },
})

/** A line, and where it leads. Lines are cut one by one, so that no markup is cut in the middle. */
function lineOf(item: ListItem, language: Language, urls: CaseUrls): string {
  const [head, rest] = partsOf(item, language).map((part) => escapeTo(400, part)) as [string, string]
  const url = item.caseId === undefined ? undefined : urls[item.caseId]
  if (url === undefined || url.length > 600) return `• ${head}${rest}`
  return `• <${url.replaceAll('&', '&amp;')}|${head.replaceAll('|', '¦')}>${rest}`
}

/** The lines under their title, over as many sections as they need. */
function listOf(title: string, lines: readonly string[]): SlackBlock[] {
  const sections: string[][] = [[`*${escapeTo(150, title)}*`]]
  for (const line of lines) {
    const last = sections.at(-1) ?? []
    const length = last.reduce((sum, each) => sum + each.length + 1, 0)
    if (length + line.length > limits.section) sections.push([line])
    else last.push(line)
  }
  return sections.map(rich)
}

function blockOf(block: Block, language: Language, urls: CaseUrls): SlackBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [section(block.text[language])]
    case 'list':
      return listOf(
        block.title[language],
        block.items.map((item) => lineOf(item, language, urls)),
      )
    case 'quote':
      // Plain text, so that Slack formats nothing of what a customer wrote.
      return [
        rich([`*${escapeTo(150, block.title[language])}*`]),
        { type: 'section', text: plain(1000, quoted(block.words, language)) },
      ]
    default:
      return block satisfies never
  }
}

function nextStepOf(message: AlertMessage, language: Language): SlackBlock[] {
  const step = message.nextStep[language]
  if (step === '') return []
  const ticks = (message.checklist ?? []).map(
    (text, index) => `${index + 1}. ${escapeTo(200, text[language])}`,
  )
  return [rich([`*${nextStepTitle[language]}:* ${escapeTo(1500, step)}`, ...ticks.slice(0, 6)])]
}

function actionsOf(links: readonly AlertLink[], language: Language): SlackBlock[] {
  const usable = links.filter(({ url }) => url.length <= limits.url).slice(0, limits.buttons)
  const elements = usable.map(({ label, url, style }, index): SlackButton => {
    const text = plain(limits.button, label[language])
    return {
      type: 'button',
      action_id: `link_${index}`,
      text,
      url,
      ...(style === 'primary' && { style }),
    }
  })
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}

/** The message as Slack's Block Kit: header, body, next step, a button for each link, and the small print. */
export function slackBlocks(
  message: AlertMessage,
  language: Language,
  links: readonly AlertLink[],
  urls: CaseUrls = {},
): SlackBlock[] {
  const small = [message.note?.[language], message.context[language]].filter((part) => part !== undefined)
  return [
    { type: 'header', text: plain(limits.header, message.subject[language]) },
    ...blocksOf(message)
      .flatMap((block) => blockOf(block, language, urls))
      .slice(0, limits.blocks - 3),
    ...nextStepOf(message, language),
    ...actionsOf(links, language),
    { type: 'context', elements: small.map((words) => marked(limits.context, words)) },
  ]
}
