import { describe, expect, it } from 'vitest'

import { slackBlocks } from '../index.ts'
import type { AlertMessage } from '../index.ts'

const both = (words: string) => ({ es: words, en: words })
const message: AlertMessage = {
  subject: { es: 'Ana podría irse', en: 'Ana may leave' },
  text: both('“<!channel> R&D *now*”'),
  nextStep: { es: 'Llama a Ana.', en: 'Call Ana.' },
  context: both('Vigía'),
}
const link = {
  label: { es: 'Abrir el caso', en: 'Open the case' },
  url: 'https://console.example/cases/1?a=1&b=2',
}

const textsOf = (words: string) => {
  const blocks = slackBlocks({ ...message, subject: both(words), text: both(words) }, 'en', [])
  return blocks.flatMap((block) => ('text' in block ? [block.text.text] : []))
}

describe('slackBlocks', () => {
  it('lays out the message, its words harmless, its links as buttons', () => {
    expect(slackBlocks(message, 'es', [link])).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Ana podría irse' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '“&lt;!channel&gt; R&amp;D *now*”', verbatim: true },
      },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '*Siguiente paso:* Llama a Ana.', verbatim: true },
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'link_0',
            text: { type: 'plain_text', text: 'Abrir el caso' },
            url: link.url,
          },
        ],
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Vigía', verbatim: true }] },
    ])
  })

  it('has no actions without a usable link', () => {
    expect(slackBlocks(message, 'en', [])).toHaveLength(4)
    expect(
      slackBlocks(message, 'en', [{ ...link, url: `https://x.example/${'a'.repeat(3000)}` }]),
    ).toHaveLength(4)
  })

  it.each([
    { of: 'letters', words: (length: number) => 'a'.repeat(length), header: 150, section: 3000 },
    { of: 'ampersands', words: (length: number) => '&'.repeat(length), header: 146, section: 2996 },
    { of: 'emoji', words: (length: number) => '😡'.repeat(length), header: 149, section: 2999 },
  ])('keeps $of within Slack’s limits, none of them halved', ({ words, header, section }) => {
    const [title = '', text = ''] = textsOf(words(3001))
    expect([title.length, text.length]).toEqual([header, section])
    expect(title + text).toMatch(/^(a|&amp;|😡)+…(a|&amp;|😡)+…$/u)
  })

  it('cuts nothing that fits exactly', () => {
    expect(textsOf('a'.repeat(150))[0]).toBe('a'.repeat(150))
    expect(textsOf('a'.repeat(151))[0]).toBe(`${'a'.repeat(149)}…`)
  })
})

describe('the parts of a message in Slack', () => {
  const [list, quote] = [
    {
      kind: 'list' as const,
      title: both('Casos <1>'),
      items: [
        { text: both('Ana | 71 %: espera'), head: both('Ana | 71 %'), caseId: 'cas_1' },
        { text: both('*Luis*'), caseId: 'cas_2' },
      ],
    },
    { kind: 'quote' as const, title: both('Sus palabras'), words: '*hola* <!here>' },
  ]
  const rich = { ...message, blocks: [list, quote], checklist: [both('Mira el pedido')], note: both('Nota') }

  it('are a list whose lines lead to their cases, and words that Slack does not format', () => {
    expect(slackBlocks(rich, 'es', [], { cas_1: 'https://x.example/a/1?x=1&y=2' }).slice(1)).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: '*Casos &lt;1&gt;*\n• <https://x.example/a/1?x=1&amp;y=2|Ana ¦ 71 %>: espera\n• *Luis*',
          verbatim: true,
        },
      },
      { type: 'section', text: { type: 'mrkdwn', text: '*Sus palabras*', verbatim: true } },
      { type: 'section', text: { type: 'plain_text', text: '«*hola* &lt;!here&gt;»' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '*Siguiente paso:* Llama a Ana.\n1. Mira el pedido', verbatim: true },
      },
      {
        type: 'context',
        elements: [
          { type: 'mrkdwn', text: 'Nota', verbatim: true },
          { type: 'mrkdwn', text: 'Vigía', verbatim: true },
        ],
      },
    ])
  })

  it('stay within a section’s length and a message’s fifty blocks, however long the list', () => {
    const items = Array.from({ length: 900 }, () => ({ text: both('&'.repeat(900)) }))
    const blocks = slackBlocks({ ...rich, blocks: [{ ...list, items }] }, 'es', [])
    expect(blocks.length).toBeLessThanOrEqual(50)
    const lengths = blocks.flatMap((block) => ('text' in block ? [block.text.text.length] : []))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(3000)
  })

  it('have no next step where nothing is to be done', () => {
    const blocks = slackBlocks({ ...message, nextStep: both('') }, 'es', [])
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'context'])
  })
})
