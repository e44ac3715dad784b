import { describe, expect, it } from 'vitest'

import { definitionOfTemplate, inVoice } from './definition.ts'

const template = definitionOfTemplate('relationship-nps')

describe('a template in the voice of an organization', () => {
  it('stays as it is where the organization said nothing', () => {
    expect(inVoice(template, { name: 'Aurora', tone: 'usted', brandColor: null })).toEqual(template)
  })

  it('carries its name and its colour', () => {
    const { brand } = inVoice(template, { name: 'Aurora', tone: 'usted', brandColor: '#0b6e4f' })
    expect(brand).toEqual({ name: 'Aurora', color: '#0b6e4f' })
  })

  it('addresses people as it does', () => {
    expect(inVoice(template, { name: 'Aurora', tone: 'tu', brandColor: null }).formality).toBe('tu')
  })
})
