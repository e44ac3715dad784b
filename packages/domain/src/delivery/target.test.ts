import { describe, expect, it } from 'vitest'

import { targetOf, usualBudgetOf, usualNameOf } from './index.ts'
import type { DestinationKind } from './index.ts'

describe('targetOf', () => {
  it.each<{ kind: DestinationKind; written: string; url: string | null }>([
    { kind: 'webhook', written: 'https://hooks.example/x', url: 'https://hooks.example/x' },
    {
      kind: 'slack',
      written: 'https://hooks.slack.com/services/T/B/x',
      url: 'https://hooks.slack.com/services/T/B/x',
    },
    { kind: 'teams', written: 'https://10.0.0.1/', url: null },
    { kind: 'webhook', written: 'mailto:ana@shop.example', url: null },
    { kind: 'email', written: 'ana@shop.example', url: 'mailto:ana@shop.example' },
    { kind: 'email', written: 'mailto:ana@shop.example', url: 'mailto:ana@shop.example' },
    { kind: 'email', written: 'https://hooks.example/x', url: null },
  ])('of $kind at $written is $url', ({ kind, written, url }) => {
    const target = targetOf(kind, written, false)
    expect(target.ok ? target.url : null).toBe(url)
  })
})

describe('a destination of which nothing else was said', () => {
  it.each<{ kind: DestinationKind; url: string; budget: number | null; name: string }>([
    { kind: 'webhook', url: 'https://hooks.example/x', budget: null, name: 'hooks.example' },
    { kind: 'slack', url: 'https://hooks.slack.com/x', budget: 10, name: 'hooks.slack.com' },
    { kind: 'teams', url: 'https://prod.logic.azure.com/x', budget: 10, name: 'prod.logic.azure.com' },
    { kind: 'email', url: 'mailto:ana@shop.example', budget: 10, name: 'ana@shop.example' },
  ])('of kind $kind gets $budget alerts a day and is called $name', ({ kind, url, budget, name }) => {
    expect([usualBudgetOf(kind), usualNameOf(url)]).toEqual([budget, name])
  })
})
