import type { Language } from '../../signals/index.ts'
import { blocksOf, nextStepTitle, partsOf, quoted } from '../blocks.ts'
import type { AlertMessage, Block, ListItem } from '../input.ts'
import { inOneLine } from '../wording.ts'
import { utf8Length } from './bytes.ts'
import type { AlertLink, CaseUrls } from './links.ts'

type Run = Record<string, unknown>
type Element = Record<string, unknown>

/** What goes to a webhook of Teams Workflows. */
export interface TeamsMessage {
  type: 'message'
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive'
      contentUrl: null
      content: Record<string, unknown>
    },
  ]
}

/** Teams refuses a message of more than 28 KB; what is above is cut until it fits. */
const MOST_BYTES = 26_000
/** Teams shows six buttons; what is marked secondary goes into its menu. */
const SHOWN_BUTTONS = 6

interface Room {
  /** Characters of one text. */
  text: number
  /** Lines of one list. */
  lines: number
}

/** From ample to bare: the first that fits is taken. */
const rooms: readonly Room[] = [
  { text: 2_000, lines: 30 },
  { text: 600, lines: 15 },
  { text: 200, lines: 5 },
]

/** A run's text knows no Markdown, so nothing that a customer wrote is read as such; `{{` would begin a date function. */
const harmless = (text: string, limit: number): string => {
  const characters = Array.from(text.slice(0, 2 * limit + 2))
  const cut = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('')
  return cut.replaceAll('{{', '{ {')
}

const run = (text: string, limit: number, more: Run = {}): Run => ({
  type: 'TextRun',
  text: harmless(text, limit),
  ...more,
})

const rich = (inlines: Run[], more: Element = {}): Element => ({ type: 'RichTextBlock', inlines, ...more })

const opens = (url: string | undefined): Run =>
  url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url } }

function lineOf(item: ListItem, language: Language, urls: CaseUrls, room: Room): Element {
  const [head, rest] = partsOf(item, language)
  const leads = item.caseId === undefined ? {} : opens(urls[item.caseId])
  const inlines = [run('• ', 2), run(head, room.text, leads), ...(rest === '' ? [] : [run(rest, room.text)])]
  return rich(inlines, { spacing: 'Small' })
}

function blockOf(block: Block, language: Language, urls: CaseUrls, room: Room): Element[] {
  switch (block.kind) {
    case 'paragraph':
      return [rich([run(block.text[language], room.text)])]
    case 'list':
      return [
        rich([run(block.title[language], 150, { weight: 'Bolder' })]),
        ...block.items.slice(0, room.lines).map((item) => lineOf(item, language, urls, room)),
      ]
    case 'quote':
      return [
        rich([run(block.title[language], 150, { weight: 'Bolder' })]),
        rich([run(quoted(inOneLine(block.words), language), room.text, { italic: true })], {
          spacing: 'Small',
        }),
      ]
    default:
      return block satisfies never
  }
}

function nextStepOf(message: AlertMessage, language: Language, room: Room): Element[] {
  const step = message.nextStep[language]
  if (step === '') return []
  const title = run(`${nextStepTitle[language]}: `, 40, { weight: 'Bolder' })
  const ticks = (message.checklist ?? []).map((text, index) =>
    rich([run(`${index + 1}. ${text[language]}`, room.text)], { spacing: 'Small' }),
  )
  return [rich([title, run(step, room.text)], { separator: true }), ...ticks]
}

const actionsOf = (links: readonly AlertLink[], language: Language): Element[] =>
  links.map(({ label, url, style }, index) => ({
    type: 'Action.OpenUrl',
    title: label[language],
    url,
    ...(style === 'primary' && { style: 'positive' }),
    ...(index >= SHOWN_BUTTONS && { mode: 'secondary' }),
  }))

function cardIn(
  message: AlertMessage,
  language: Language,
  links: readonly AlertLink[],
  urls: CaseUrls,
  room: Room,
): TeamsMessage {
  const small = [message.note?.[language], message.context[language]].filter((part) => part !== undefined)
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    fallbackText: harmless(message.subject[language], 150),
    msteams: { width: 'Full' },
    body: [
      rich([run(message.subject[language], 150, { size: 'Large', weight: 'Bolder' })]),
      ...blocksOf(message).flatMap((block) => blockOf(block, language, urls, room)),
      ...nextStepOf(message, language, room),
      ...small.map((words) =>
        rich([run(words, 400, { size: 'Small', isSubtle: true })], { spacing: 'Small' }),
      ),
    ],
    actions: actionsOf(links, language),
  }
  const contentType = 'application/vnd.microsoft.card.adaptive'
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] }
}

/** The message as an Adaptive Card, in the envelope that webhooks of Teams Workflows take, within their size. */
export function teamsMessage(
  message: AlertMessage,
  language: Language,
  links: readonly AlertLink[],
  urls: CaseUrls = {},
): TeamsMessage {
  const cards = rooms.map((room) => () => cardIn(message, language, links, urls, room))
  const fitting = cards.find((make) => utf8Length(JSON.stringify(make())) <= MOST_BYTES)
  if (fitting) return fitting()
  // The subject alone, and the way to the case.
  const bare: AlertMessage = { ...message, blocks: [], checklist: [] }
  return cardIn(bare, language, links.slice(0, SHOWN_BUTTONS), {}, { text: 200, lines: 0 })
}
