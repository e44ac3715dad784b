import { describe, expect, it } from 'vitest'

import { ruleOn, type Line } from './fixtures.ts'
import { checkRule, ruleFields, ruleTemplates } from './index.ts'
import type { RuleSubject, StoredRule } from './index.ts'

const told = (on: RuleSubject, lines: Line[], over: Partial<StoredRule> = {}) =>
  checkRule(ruleOn(on, lines, over)).map(({ path, message }) => `${path}: ${message}`)

describe('checkRule', () => {
  it.each<{ on: RuleSubject; lines: Line[]; over?: Partial<StoredRule> }>([
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 5],
      ],
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'nps'],
        ['score', 'at_least', 0],
        ['score', 'at_most', 10],
      ],
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'one_of', ['csat', 'nps']],
        ['score', 'at_most', 10],
      ],
    },
    {
      on: 'signal',
      lines: [
        ['comment', 'contains', 'a'],
        ['comment', 'contains', 'b'],
      ],
    },
    {
      on: 'signal',
      lines: [
        ['theme', 'is', 'a'],
        ['theme', 'is', 'b'],
      ],
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['type', 'is_not', 'visit'],
      ],
    },
    { on: 'risk', lines: [['probability', 'at_least', 1]] },
    { on: 'risk', lines: [['change', 'at_least', -100]] },
    {
      on: 'risk',
      lines: [
        ['strikes', 'at_least', 2],
        ['strikes', 'at_most', 2],
      ],
    },
    { on: 'case', lines: [['daysWithoutContact', 'at_least', 0.5]], over: { cooldownDays: 90 } },
    {
      on: 'metric',
      lines: [
        ['metric', 'is', 'nps/standard'],
        ['difference', 'at_least', 5],
      ],
    },
  ])('takes a rule on $on of $lines', ({ on, lines, over }) => {
    expect(told(on, lines, over)).toEqual([])
  })

  const good: Line[] = [['overdue', 'is', true]]
  it.each<{ over: Partial<StoredRule>; says: string }>([
    { over: { name: '  ' }, says: 'name: Give the rule a name' },
    { over: { cooldownDays: -1 }, says: 'cooldownDays: The pause goes from 0 to 90 days' },
    { over: { cooldownDays: 91 }, says: 'cooldownDays: The pause goes from 0 to 90 days' },
    { over: { conditions: [] }, says: 'conditions: A rule needs a condition, or it would always hold' },
    {
      over: { conditions: Array.from({ length: 11 }, () => ({ field: 'overdue', op: 'is', value: true })) },
      says: 'conditions: A rule has at most 10 conditions',
    },
    { over: { opensCase: true }, says: 'opensCase: A rule on a case opens no case' },
  ])('refuses a frame of $says', ({ over, says }) => {
    expect(told('case', good, over)[0]).toContain(says)
  })

  it('tells everything that is wrong, each with its place', () => {
    const issues = checkRule(
      ruleOn('signal', [
        ['score', 'at_most', 2],
        ['mood', 'is', 'x'],
        ['channel', 'is', 'fax'],
      ]),
    )
    expect(issues.map(({ path }) => path)).toEqual([
      'conditions.0.field',
      'conditions.1.field',
      'conditions.2.value',
    ])
  })

  it('finds nothing wrong with its own templates', () => {
    expect(ruleTemplates.map(({ title, rule }) => checkRule({ name: title.es, ...rule }))).toEqual(
      ruleTemplates.map(() => []),
    )
    expect(ruleTemplates).toHaveLength(9)
  })

  it('refuses for every field what no op of it takes', () => {
    for (const [on, fields] of Object.entries(ruleFields))
      for (const { name } of fields)
        expect(told(on as RuleSubject, [[name, 'resembles', 1]])[0]).toContain('conditions.0.op')
  })
})
