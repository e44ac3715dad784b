import { describe, expect, it } from 'vitest'

import { destinationBody, isAddress } from './destination-body.ts'

describe('isAddress', () => {
  it.each([
    { kind: 'webhook', url: ' https://hooks.example/x ', fits: true },
    { kind: 'slack', url: 'http://localhost:9000/', fits: true },
    { kind: 'teams', url: 'http://hooks.example/', fits: false },
    { kind: 'webhook', url: 'ana@shop.example', fits: false },
    { kind: 'email', url: ' ana@shop.example ', fits: true },
    { kind: 'email', url: 'https://hooks.example/x', fits: false },
    { kind: 'email', url: '', fits: false },
  ])('of $kind: $url is $fits', ({ fits, ...draft }) => {
    expect(isAddress(draft)).toBe(fits)
  })
})

describe('destinationBody', () => {
  const draft = {
    kind: 'email',
    name: ' Equipo ',
    url: ' ana@shop.example ',
    language: 'en',
    minTier: 'critical',
  }

  it.each([
    {
      draft,
      body: { kind: 'email', url: 'ana@shop.example', language: 'en', minTier: 'critical', name: 'Equipo' },
    },
    {
      draft: { kind: 'pigeon', name: '', url: 'https://x.example', language: 'fr', minTier: 'none' },
      body: { kind: 'webhook', url: 'https://x.example', language: 'es', minTier: 'alert' },
    },
  ])('is what the API takes: $body.kind', ({ draft: told, body }) => {
    expect(destinationBody(told)).toEqual(body)
  })
})
