import { describe, expect, it } from 'vitest'

import { assignmentFrom, assignmentIssues, assignOwner } from './index.ts'
import type { AssignmentRule, CaseFacts, ChosenOwner } from './index.ts'

const facts: CaseFacts = {
  tier: 'alert',
  segment: 'premium',
  touchpoint: 'delivery',
  team: 'north',
  stage: 'delivery',
  value: 500,
}
const team = [{ id: 'ana' }, { id: 'luis' }, { id: 'rosa' }]
const rule = (changes: Partial<AssignmentRule>): AssignmentRule => ({
  id: 'r1',
  when: {},
  managers: ['luis', 'rosa'],
  mode: 'rotate',
  ...changes,
})

describe('assignOwner', () => {
  it.each<{ when: string; fits: boolean; rule: AssignmentRule['when']; facts?: Partial<CaseFacts> }>([
    { when: 'the rule asks nothing', fits: true, rule: {} },
    {
      when: 'everything agrees',
      fits: true,
      rule: { segment: 'premium', touchpoint: 'delivery', team: 'north', stage: 'delivery' },
    },
    { when: 'the segment differs', fits: false, rule: { segment: 'basic' } },
    { when: 'the touchpoint differs', fits: false, rule: { touchpoint: 'checkout' } },
    { when: 'the team differs', fits: false, rule: { team: 'south' } },
    { when: 'the stage differs', fits: false, rule: { stage: 'support' } },
    { when: 'one of two differs', fits: false, rule: { segment: 'premium', team: 'south' } },
    { when: 'the segment is not known', fits: false, rule: { segment: 'premium' }, facts: { segment: null } },
    { when: 'the tier is the lowest asked for', fits: true, rule: { minTier: 'alert' } },
    { when: 'the tier is below', fits: false, rule: { minTier: 'critical' } },
    { when: 'the tier is above', fits: true, rule: { minTier: 'alert' }, facts: { tier: 'critical' } },
    { when: 'the value is just enough', fits: true, rule: { minValue: 500 } },
    { when: 'the value is a cent too low', fits: false, rule: { minValue: 500.01 } },
    { when: 'the value is not known', fits: false, rule: { minValue: 0 }, facts: { value: null } },
  ])('is the rule’s: $fits, when $when', ({ fits, rule: when, facts: changes }) => {
    const owner = assignOwner({ ...facts, ...changes }, [rule({ when })], team, {})
    expect(owner).toEqual(
      fits ? { managerId: 'luis', ruleId: 'r1', turn: 1 } : { managerId: 'ana', ruleId: 'any', turn: 1 },
    )
  })

  it.each<{
    when: string
    rules: AssignmentRule[]
    turns: Record<string, number>
    active?: string[]
    owner: ChosenOwner | null
  }>([
    {
      when: 'it is the second’s turn',
      rules: [rule({})],
      turns: { r1: 1 },
      owner: { managerId: 'rosa', ruleId: 'r1', turn: 2 },
    },
    {
      when: 'all had their turn',
      rules: [rule({})],
      turns: { r1: 2 },
      owner: { managerId: 'luis', ruleId: 'r1', turn: 3 },
    },
    {
      when: 'whose turn it is is away',
      rules: [rule({})],
      turns: { r1: 1 },
      active: ['luis'],
      owner: { managerId: 'luis', ruleId: 'r1', turn: 2 },
    },
    {
      when: 'the first is asked for',
      rules: [rule({ mode: 'first' })],
      turns: { r1: 1 },
      owner: { managerId: 'luis', ruleId: 'r1', turn: 1 },
    },
    {
      when: 'the first is away',
      rules: [rule({ mode: 'first' })],
      turns: {},
      active: ['rosa'],
      owner: { managerId: 'rosa', ruleId: 'r1', turn: 0 },
    },
    {
      when: 'nobody of the rule is there',
      rules: [rule({}), rule({ id: 'r2', managers: ['ana'] })],
      turns: {},
      active: ['ana'],
      owner: { managerId: 'ana', ruleId: 'r2', turn: 1 },
    },
    {
      when: 'two rules fit',
      rules: [rule({}), rule({ id: 'r2', managers: ['ana'] })],
      turns: {},
      owner: { managerId: 'luis', ruleId: 'r1', turn: 1 },
    },
    {
      when: 'a rule names who has left',
      rules: [rule({ managers: ['gone', 'rosa'] })],
      turns: {},
      owner: { managerId: 'rosa', ruleId: 'r1', turn: 1 },
    },
    {
      when: 'there are no rules',
      rules: [],
      turns: { any: 4 },
      owner: { managerId: 'luis', ruleId: 'any', turn: 5 },
    },
    { when: 'there is nobody', rules: [rule({})], turns: {}, active: [], owner: null },
  ])('is $owner when $when', ({ rules, turns, active, owner }) => {
    const there = active ? team.filter(({ id }) => active.includes(id)) : team
    expect(assignOwner(facts, rules, there, turns)).toEqual(owner)
  })

  it('goes round fairly when each turn is kept', () => {
    const turns: Record<string, number> = {}
    const owners = Array.from({ length: 6 }, () => {
      const owner = assignOwner(facts, [], team, turns)
      if (owner) turns[owner.ruleId] = owner.turn
      return owner?.managerId
    })
    expect(owners).toEqual(['ana', 'luis', 'rosa', 'ana', 'luis', 'rosa'])
  })
})

describe('assignmentIssues', () => {
  it.each<{ what: string; rules: AssignmentRule[]; issues: { path: string; message: string }[] }>([
    { what: 'rules that are right', rules: [rule({}), rule({ id: 'r2' })], issues: [] },
    {
      what: 'a manager who is not there',
      rules: [rule({ managers: ['luis', 'pepe'] })],
      issues: [{ path: 'rules.0.managers.1', message: 'There is no manager pepe' }],
    },
    {
      what: 'a manager twice',
      rules: [rule({ managers: ['luis', 'luis'] })],
      issues: [{ path: 'rules.0.managers.1', message: 'They are listed twice' }],
    },
    {
      what: 'an id twice',
      rules: [rule({}), rule({})],
      issues: [{ path: 'rules.1.id', message: 'Another rule has this id' }],
    },
    {
      what: 'the id that is taken',
      rules: [rule({ id: 'any' })],
      issues: [{ path: 'rules.0.id', message: '`any` is what holds where no rule fits' }],
    },
  ])('names $what', ({ rules, issues }) => {
    expect(assignmentIssues({ rules }, team)).toEqual(issues)
  })

  it('has no rules where nothing was decided', () => {
    expect(assignmentFrom(undefined)).toEqual({ rules: [] })
  })
})
