import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  columnsOf,
  decideEdges,
  decideLink,
  foldProfiles,
  settleCases,
  survivorsOf,
  type LiveCase,
} from './index.ts'

describe('decideLink', () => {
  it.each([
    {
      when: 'a device is shared by two people with ids',
      via: 'anonymousId',
      a: true,
      b: true,
      is: 'refused',
    },
    { when: 'a device belonged to nobody yet', via: 'anonymousId', a: true, b: false, is: 'active' },
    { when: 'two nameless histories meet', via: 'anonymousId', a: false, b: false, is: 'active' },
    { when: 'two accounts have one e-mail address', via: 'email', a: true, b: true, is: 'active' },
    { when: 'two accounts have one phone', via: 'phone', a: true, b: true, is: 'active' },
    { when: 'somebody asked for it', via: null, a: true, b: true, is: 'active' },
  ] as const)('says $is when $when', ({ via, a, b, is }) => {
    expect(decideLink({ via, aHasId: a, bHasId: b })).toBe(is)
  })
})

const leaves = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, createdAt: 10 - i }))

describe('survivorsOf', () => {
  it.each([
    { when: 'nobody is joined', edges: [], is: { a: 'a', b: 'b', c: 'c', d: 'd' } },
    { when: 'two are joined', edges: ['ab'], is: { a: 'b', b: 'b', c: 'c', d: 'd' } },
    { when: 'a chain joins all', edges: ['ab', 'cd', 'bc'], is: { a: 'd', b: 'd', c: 'd', d: 'd' } },
    { when: 'an edge names a stranger', edges: ['ax'], is: { a: 'a', b: 'b', c: 'c', d: 'd' } },
  ])('lets the oldest speak when $when', ({ edges, is }) => {
    const pairs = edges.map((pair) => ({ a: pair.charAt(0), b: pair.charAt(1) }))
    expect(Object.fromEntries(survivorsOf(leaves, pairs))).toEqual(is)
  })

  it('settles equal ages by the id', () => {
    const twins = [
      { id: 'z', createdAt: 1 },
      { id: 'y', createdAt: 1 },
    ]
    expect(survivorsOf(twins, [{ a: 'y', b: 'z' }]).get('z')).toBe('y')
  })
})

describe('decideEdges', () => {
  const edge = (pair: string, via: 'email' | 'anonymousId', status: 'pending' | 'active' | 'undone') => ({
    a: pair.charAt(0),
    b: pair.charAt(1),
    via,
    status,
  })
  const device = (pair: string) => edge(pair, 'anonymousId', 'pending')
  it.each([
    { when: 'a device joins a nameless one', ids: 'a', edges: [device('ab')], is: ['active'] },
    { when: 'a device joins two with ids', ids: 'ab', edges: [device('ab')], is: ['refused'] },
    {
      when: 'the one with the id stands behind another',
      ids: 'ac',
      edges: [edge('ab', 'anonymousId', 'active'), device('bc')],
      is: ['active', 'refused'],
    },
    {
      when: 'two devices wait between three',
      ids: 'ac',
      edges: [device('bc'), device('ab')],
      is: ['refused', 'active'],
    },
    {
      when: 'an e-mail address makes them one first',
      ids: 'ab',
      edges: [device('ab'), edge('ab', 'email', 'pending')],
      is: ['active', 'active'],
    },
    {
      when: 'somebody has parted them',
      ids: '',
      edges: [edge('ab', 'email', 'undone')],
      is: ['undone'],
    },
  ])('looks at whole persons when $when', ({ ids, edges, is }) => {
    const decided = decideEdges(leaves, edges, new Set(ids))
    expect(decided.map(({ status }) => status)).toEqual(is)
  })
})

describe('foldProfiles', () => {
  it.each([
    {
      when: 'each told something else',
      told: [
        { traits: { a: 1 }, times: { a: 1 } },
        { traits: { b: 2 }, times: { b: 1 } },
      ],
      is: { a: 1, b: 2 },
    },
    {
      when: 'both told the same trait',
      told: [
        { traits: { a: 'new' }, times: { a: 2 } },
        { traits: { a: 'old' }, times: { a: 1 } },
      ],
      is: { a: 'new' },
    },
    {
      when: 'a trait was taken back later',
      told: [
        { traits: { a: 'old' }, times: { a: 1 } },
        { traits: {}, times: { a: 2 } },
      ],
      is: {},
    },
    {
      when: 'both told at the same moment',
      told: [
        { traits: { a: 'x' }, times: { a: 1 } },
        { traits: { a: 'y' }, times: { a: 1 } },
      ],
      is: { a: 'y' },
    },
  ])('keeps the last told when $when', ({ told, is }) => {
    expect(foldProfiles(told).traits).toEqual(is)
    expect(foldProfiles(told.toReversed()).traits).toEqual(is)
  })

  it('ends the same in any order', () => {
    const profile = fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), fc.tuple(fc.nat(3), fc.constantFrom('x', 'y', 1, true)))
      .map((told) => ({
        traits: Object.fromEntries(Object.entries(told).map(([name, [, value]]) => [name, value])),
        times: Object.fromEntries(Object.entries(told).map(([name, [time]]) => [name, time + 1])),
      }))
    fc.assert(
      fc.property(fc.array(profile, { maxLength: 5 }), (all) => {
        const folded = foldProfiles(all)
        expect(foldProfiles(all.toReversed())).toEqual(folded)
        const half = Math.floor(all.length / 2)
        expect(foldProfiles([foldProfiles(all.slice(half)), foldProfiles(all.slice(0, half))])).toEqual(
          folded,
        )
      }),
    )
  })
})

describe('columnsOf', () => {
  it('reads name, segment and value where they are what they should be', () => {
    expect(columnsOf({ name: ' Ana ', segment: '', value: '12' })).toEqual({
      name: 'Ana',
      segment: null,
      value: null,
    })
    expect(columnsOf({ value: 12 }).value).toBe(12)
  })
})

const open = (id: string, leaf: string, openedAt: number, over: Partial<LiveCase> = {}): LiveCase => ({
  id,
  leaf,
  openedAt,
  status: 'open',
  mergedStatus: null,
  ...over,
})
const ended = { status: 'resolved', mergedStatus: 'contacted' } as const

describe('settleCases', () => {
  const together = new Map([
    ['a', 'a'],
    ['b', 'a'],
  ])
  const apart = new Map([
    ['a', 'a'],
    ['b', 'b'],
  ])
  it.each([
    {
      when: 'each has one',
      cases: [open('1', 'a', 1), open('2', 'b', 2)],
      before: apart,
      after: apart,
      is: [],
    },
    {
      when: 'two open ones meet',
      cases: [open('2', 'b', 1, { status: 'contacted' }), open('1', 'a', 2)],
      before: apart,
      after: together,
      is: [{ id: '1', status: 'resolved', mergedStatus: 'open' }],
    },
    {
      when: 'they part again',
      cases: [open('1', 'a', 1), open('2', 'b', 2, ended)],
      before: together,
      after: apart,
      is: [{ id: '2', status: 'contacted', mergedStatus: null }],
    },
    {
      when: 'all is as it should be',
      cases: [open('1', 'a', 1), open('2', 'b', 2, ended)],
      before: together,
      after: together,
      is: [],
    },
    {
      when: 'one was really resolved',
      cases: [open('1', 'a', 1, { status: 'resolved' })],
      before: apart,
      after: together,
      is: [],
    },
    {
      when: 'the one that went on is resolved, and nobody parts',
      cases: [open('2', 'b', 2, ended)],
      before: together,
      after: together,
      is: [],
    },
    {
      when: 'the one that went on is resolved, and they part',
      cases: [open('2', 'b', 2, ended)],
      before: together,
      after: apart,
      is: [{ id: '2', status: 'contacted', mergedStatus: null }],
    },
    {
      when: 'one that a merge had ended was opened by hand',
      cases: [open('2', 'b', 2, { mergedStatus: 'open' }), open('3', 'c', 3)],
      before: new Map([...together, ['c', 'c']]),
      after: new Map([...together, ['c', 'a']]),
      is: [
        { id: '2', status: 'open', mergedStatus: null },
        { id: '3', status: 'resolved', mergedStatus: 'open' },
      ],
    },
    {
      when: 'a third one joins after it was resolved',
      cases: [open('2', 'b', 2, ended), open('3', 'c', 3)],
      before: new Map([...together, ['c', 'c']]),
      after: new Map([...together, ['c', 'a']]),
      is: [],
    },
  ])('keeps one open case a person when $when', ({ cases, before, after, is }) => {
    expect(settleCases(cases, before, after)).toEqual(is)
  })
})
