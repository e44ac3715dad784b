import type { Language, Texts } from '../signals/index.ts'
import type { AlertMessage, Block, ListItem } from './input.ts'
import { both, inBoth } from './wording.ts'

export const paragraph = (text: Texts): Block => ({ kind: 'paragraph', text })

/** A customer's words in the quotation marks of the language. */
export const quoted = (words: string, language: Language): string =>
  language === 'es' ? `«${words}»` : `“${words}”`

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text[language]
    case 'list':
      return [`${block.title[language]}:`, ...block.items.map(({ text }) => `• ${text[language]}`)].join('\n')
    case 'quote':
      return `${block.title[language]}: ${quoted(block.words, language)}`
    default:
      return block satisfies never
  }
}

/** A line in two: what leads to its case, and the rest. */
export function partsOf({ text, head }: ListItem, language: Language): [head: string, rest: string] {
  const [whole, begins] = [text[language], head?.[language] ?? '']
  return begins !== '' && whole.startsWith(begins) ? [begins, whole.slice(begins.length)] : [whole, '']
}

/** A body as plain text. */
export const textOf = (blocks: readonly Block[]): Texts =>
  inBoth((language) => blocks.map((block) => blockText(block, language)).join('\n\n'))

/** The parts of a message's body, whether it was kept with them or as text alone. */
export const blocksOf = ({ blocks, text }: AlertMessage): readonly Block[] => blocks ?? [paragraph(text)]

export const nextStepTitle = both('Siguiente paso', 'Next step')

/** The next step under its title, and what to tick off; null where nothing is to be done. */
export function titledNextStep(message: AlertMessage, language: Language): string | null {
  const step = message.nextStep[language]
  if (step === '') return null
  const ticks = (message.checklist ?? []).map((text, index) => `${index + 1}. ${text[language]}`)
  return [`${nextStepTitle[language]}: ${step}`, ...ticks].join('\n')
}

/** The whole message but its subject as plain text, for an e-mail or any channel without markup. */
export function plainText(message: AlertMessage, language: Language): string {
  return [
    message.text[language],
    titledNextStep(message, language),
    message.note?.[language],
    message.context[language],
  ]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join('\n\n')
}
