import { describe, expect, it } from 'vitest'

import { templates } from '../survey-templates/index.ts'
import type { SurveyDefinition } from '../surveys/index.ts'
import { messageOf, type MessageInput } from './index.ts'

const text = { es: '¿Qué <b>tal</b>?', en: 'How "was" it?' }
const survey = (question: object, over: Partial<SurveyDefinition> = {}): SurveyDefinition => ({
  kind: 'transactional',
  touchpoint: 'x',
  languages: ['es', 'en'],
  questions: [{ id: 'a', type: 'csat', text, ...question }],
  thanks: [{ text }],
  ...over,
})
const input: MessageInput = {
  definition: survey({}),
  shop: 'Tienda & Co',
  language: 'es',
  url: 'https://vigia.example/s/srv_1?i=token',
  unsubscribeUrl: 'https://vigia.example/s/unsubscribe/token',
  isReminder: false,
}
const linksIn = (html: string) => [...html.matchAll(/&amp;q=a&amp;a=(\w+)/g)].map(([, value]) => value)

describe('messageOf', () => {
  it.each([
    ['nps', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
    ['csat', ['1', '2', '3', '4', '5']],
    ['ces', ['1', '2', '3', '4', '5', '6', '7']],
    ['stars', ['1', '2', '3', '4', '5']],
    ['thumbs', ['0', '1']],
    ['text', []],
    ['multiple', []],
  ])('offers each answer of %s', (type, values) => {
    const definition = survey({ type, ...(type === 'multiple' ? { options: [] } : {}) })
    const { html, text: plain } = messageOf({ ...input, definition })
    expect(linksIn(html)).toEqual(values)
    expect(plain).toContain('https://vigia.example/s/srv_1?i=token')
  })

  it('offers the options of a single choice by their words', () => {
    const options = [{ id: 'yes', text: { es: 'Sí, claro', en: 'Sure' } }]
    const { html } = messageOf({ ...input, definition: survey({ type: 'single', options }) })
    expect(linksIn(html)).toEqual(['yes'])
    expect(html).toContain('Sí, claro')
  })

  it('escapes what people wrote, and loads nothing', () => {
    const { html } = messageOf(input)
    expect(html).toContain('¿Qué &lt;b&gt;tal&lt;/b&gt;?')
    expect(html).toContain('Tienda &amp; Co')
    expect(html).not.toMatch(/<img|<script|url\(|<link/)
  })

  it('speaks the language of who reads, and otherwise when it comes again', () => {
    const es = messageOf(input)
    const en = messageOf({ ...input, language: 'en' })
    const again = messageOf({ ...input, isReminder: true })
    expect(es.subject).toBe('Tienda & Co: ¿nos cuenta cómo le fue?')
    expect(en.subject).toBe('Tienda & Co: how did it go?')
    expect(en.html).toContain('No more surveys, please')
    expect(again.subject).not.toBe(es.subject)
    expect(en.short).toBe('Tienda & Co: How "was" it? Answer here: https://vigia.example/s/srv_1?i=token')
  })

  it('bears the brand', () => {
    const brand = { name: 'Marca', color: '#ffd400' }
    const { html, from } = messageOf({ ...input, definition: survey({ type: 'text' }, { brand }) })
    expect(from).toBe('Marca')
    expect(html).toContain('color:#000000;background:#ffd400')
  })

  it('can be made of every template in both languages', () => {
    for (const { definition } of templates)
      for (const language of ['es', 'en'])
        expect(messageOf({ ...input, definition, language }).text).toContain(input.unsubscribeUrl)
  })
})
