import { describe, expect, it } from 'vitest'

import { ana } from '../fixtures.ts'
import { alertMessage, teamsMessage } from '../index.ts'
import type { AlertLink, AlertMessage } from '../index.ts'
import { utf8Length } from './bytes.ts'

const link = (n: number): AlertLink => ({
  label: { es: `Botón ${n}`, en: `Button ${n}` },
  url: `https://x.example/a/${n}`,
})
const both = (words: string) => ({ es: words, en: words })
const contentOf = (message: AlertMessage, links = [link(1)], urls = {}) =>
  teamsMessage(message, 'es', links, urls).attachments[0].content

const sizeOf = (message: AlertMessage, links = [link(1)]) =>
  utf8Length(JSON.stringify(teamsMessage(message, 'es', links)))

describe('teamsMessage', () => {
  it('puts an Adaptive Card 1.5 into the envelope that a workflow takes', () => {
    const message = alertMessage({ ...ana, lastWords: '**¡Nadie** [llama](https://x.example)!' })
    const sent = teamsMessage(message, 'es', [link(1)])
    expect(sent).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: { type: 'AdaptiveCard', version: '1.5', lang: 'es' },
        },
      ],
    })
  })

  it('writes everything as text runs, which know no Markdown', () => {
    const message = alertMessage({ ...ana, lastWords: '**¡Nadie** [llama](https://x.example)! {{DATE(x)}}' })
    const body = contentOf(message)['body'] as { type: string; inlines: { text: string }[] }[]
    expect(new Set(body.map(({ type }) => type))).toEqual(new Set(['RichTextBlock']))
    const texts = body.map(({ inlines }) => inlines.map(({ text }) => text).join(''))
    expect(texts).toContain('«**¡Nadie** [llama](https://x.example)! { {DATE(x)}}»')
    expect(texts[0]).toBe('Ana Gómez: el riesgo ya es crítico (71 %)')
    expect(texts.at(-1)).toMatch(/^Vigía ·/)
  })

  it('has a button for each link, the seventh and further in the menu', () => {
    const links = [1, 2, 3, 4, 5, 6, 7].map(link)
    const [first] = links
    const actions = contentOf(alertMessage(ana), [
      { ...(first ?? link(1)), style: 'primary' as const },
      ...links.slice(1),
    ])['actions']
    expect(actions).toHaveLength(7)
    expect(actions).toMatchObject([
      { type: 'Action.OpenUrl', title: 'Botón 1', url: 'https://x.example/a/1', style: 'positive' },
      ...links.slice(1, 6).map(({ url }) => ({ type: 'Action.OpenUrl', url })),
      { mode: 'secondary' },
    ])
  })

  it('leads from a line to its case', () => {
    const list = {
      kind: 'list' as const,
      title: both('Casos'),
      items: [{ text: both('Ana'), caseId: 'cas_1' }],
    }
    const card = contentOf({ ...alertMessage(ana), blocks: [list] }, [], { cas_1: 'https://x.example/a/1' })
    expect(JSON.stringify(card)).toContain(
      '"selectAction":{"type":"Action.OpenUrl","url":"https://x.example/a/1"}',
    )
  })

  it.each([
    { what: 'a long list', items: 400, words: 'ñ'.repeat(300) },
    { what: 'endless lines', items: 20, words: '😡'.repeat(10_000) },
    { what: 'many short lines', items: 5_000, words: 'a' },
  ])('stays within what Teams takes with $what', ({ items, words }) => {
    const list = {
      kind: 'list' as const,
      title: both(words),
      items: Array.from({ length: items }, () => ({ text: both(words) })),
    }
    const blocks = Array.from({ length: 30 }, () => list)
    expect(sizeOf({ ...alertMessage(ana), blocks: [list] })).toBeLessThanOrEqual(26_000)
    expect(sizeOf({ ...alertMessage(ana), blocks })).toBeLessThanOrEqual(26_000)
  })
})

describe('utf8Length', () => {
  it.each([
    ['a', 1],
    ['\u007F', 1],
    ['\u0080', 2],
    ['\u07FF', 2],
    ['\u0800', 3],
    ['\uFFFF', 3],
    ['😡', 4],
    ['', 0],
  ])('counts %j as %d', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes)
  })
})
