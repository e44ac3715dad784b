import type { Language, Texts } from '../signals/index.ts'
import type { AlertMessage } from './input.ts'
import { titledNextStep } from './message.ts'

/** A button that opens a page. */
export interface AlertLink {
  label: Texts
  url: string
}

interface SlackText {
  type: 'plain_text' | 'mrkdwn'
  text: string
}

interface SlackButton {
  type: 'button'
  action_id: string
  text: SlackText
  url: string
}

export type SlackBlock =
  | { type: 'header' | 'section'; text: SlackText }
  | { type: 'context'; elements: SlackText[] }
  | { type: 'actions'; elements: SlackButton[] }

/** Slack's limits in characters, and in buttons of one block. */
const limits = { header: 150, section: 3000, context: 2000, button: 75, url: 3000, buttons: 25 }

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

const text = (type: SlackText['type'], limit: number, words: string): SlackText => ({
  type,
  text: escapeTo(limit, words),
})

/** The message as Slack's Block Kit: header, reasons, next step, context, and a button for each link. */
export function slackBlocks(
  message: AlertMessage,
  language: Language,
  links: readonly AlertLink[],
): SlackBlock[] {
  const usable = links.filter(({ url }) => url.length <= limits.url).slice(0, limits.buttons)
  const buttons = usable.map(({ label, url }, index): SlackButton => {
    return {
      type: 'button',
      action_id: `link_${index}`,
      text: text('plain_text', limits.button, label[language]),
      url,
    }
  })
  return [
    { type: 'header', text: text('plain_text', limits.header, message.subject[language]) },
    { type: 'section', text: text('mrkdwn', limits.section, message.text[language]) },
    { type: 'section', text: text('mrkdwn', limits.section, titledNextStep(message, language)) },
    { type: 'context', elements: [text('mrkdwn', limits.context, message.context[language])] },
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
  ]
}
