import { describe, expect, it } from 'vitest'

import { ruleOn, type Line } from './fixtures.ts'
import { checkRule } from './index.ts'
import type { RuleSubject } from './index.ts'

const told = (on: RuleSubject, lines: Line[]) =>
  checkRule(ruleOn(on, lines)).map(({ path, message }) => `${path}: ${message}`)

describe('checkRule', () => {
  it.each<{ on: RuleSubject; lines: Line[]; says: string }>([
    {
      on: 'signal',
      lines: [['mood', 'is', 'bad']],
      says: 'conditions.0.field: A rule on a signal has no field "mood"',
    },
    {
      on: 'signal',
      lines: [
        ['negative', 'is', true],
        ['touchpoint', 'at_most', 'a'],
      ],
      says: 'conditions.1.op: touchpoint cannot be asked "at_most"; use is, is_not, one_of',
    },
    { on: 'signal', lines: [['touchpoint', 'like', 'a']], says: 'conditions.0.op: There is no "like"' },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 6],
      ],
      says: 'conditions.1.value: CSAT goes from 1 to 5',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 0],
      ],
      says: 'conditions.1.value: CSAT goes from 1 to 5',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'nps'],
        ['score', 'at_most', 11],
      ],
      says: 'conditions.1.value: NPS goes from 0 to 10',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 2.5],
      ],
      says: 'conditions.1.value: CSAT is a whole number',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', '2'],
      ],
      says: 'conditions.1.value: score is compared with a number',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', Number.NaN],
      ],
      says: 'conditions.1.value: score is compared with a number',
    },
    {
      on: 'signal',
      lines: [['score', 'at_most', 2]],
      says: 'conditions.0.field: Say which metric it is of: add a condition on metric',
    },
    {
      on: 'signal',
      lines: [['metric', 'is', 'enps']],
      says: 'conditions.0.value: There is no metric "enps"; it is one of nps, csat, ces, stars',
    },
    {
      on: 'signal',
      lines: [['channel', 'is', 'pigeon']],
      says: 'conditions.0.value: There is no channel "pigeon"',
    },
    {
      on: 'signal',
      lines: [['touchpoint', 'is', ' ']],
      says: 'conditions.0.value: Write touchpoint as text',
    },
    {
      on: 'signal',
      lines: [['touchpoint', 'is', 'x'.repeat(201)]],
      says: 'conditions.0.value: At most 200 characters',
    },
    {
      on: 'signal',
      lines: [['touchpoint', 'is', ['a', 'b']]],
      says: 'conditions.0.value: is takes one value, one_of takes a list',
    },
    { on: 'signal', lines: [['touchpoint', 'one_of', 'a']], says: 'conditions.0.value: one_of takes a list' },
    { on: 'signal', lines: [['touchpoint', 'one_of', []]], says: 'conditions.0.value: The list is empty' },
    {
      on: 'signal',
      lines: [['touchpoint', 'one_of', Array.from({ length: 21 }, (_, i) => `t${i}`)]],
      says: 'conditions.0.value: At most 20 values',
    },
    {
      on: 'signal',
      lines: [['negative', 'is', 'yes']],
      says: 'conditions.0.value: negative is true or false',
    },
    { on: 'signal', lines: [['value', 'more_than', -1]], says: 'conditions.0.value: value is 0 or more' },
    {
      on: 'signal',
      lines: [
        ['type', 'is', 'return'],
        ['metric', 'is', 'nps'],
      ],
      says: 'conditions.0.field: An event has a type and an answer has a metric',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 2],
        ['score', 'at_least', 4],
      ],
      says: 'conditions.2.value: No score can be this and what another condition asks',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'less_than', 1],
      ],
      says: 'conditions.1.value: No score can be this',
    },
    {
      on: 'signal',
      lines: [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 2],
        ['score', 'more_than', 2],
      ],
      says: 'conditions.2.value',
    },
    {
      on: 'signal',
      lines: [
        ['touchpoint', 'is', 'a'],
        ['touchpoint', 'is', 'b'],
      ],
      says: 'conditions.1.value',
    },
    {
      on: 'signal',
      lines: [
        ['touchpoint', 'is', 'a'],
        ['touchpoint', 'is_not', 'A'],
      ],
      says: 'conditions.1.value',
    },
    {
      on: 'signal',
      lines: [
        ['negative', 'is', true],
        ['negative', 'is', false],
      ],
      says: 'conditions.1.value',
    },
    {
      on: 'risk',
      lines: [['probability', 'at_least', 1.01]],
      says: 'conditions.0.value: probability goes from 0 to 1: write 26 % as 0.26',
    },
    {
      on: 'risk',
      lines: [['probability', 'more_than', 1]],
      says: 'conditions.0.value: No probability can be this',
    },
    {
      on: 'risk',
      lines: [['change', 'at_least', 101]],
      says: 'conditions.0.value: change goes from -100 to 100',
    },
    {
      on: 'risk',
      lines: [
        ['tier', 'at_least', 'alert'],
        ['tier', 'is', 'watch'],
      ],
      says: 'conditions.1.value',
    },
    {
      on: 'risk',
      lines: [['score', 'at_most', 2]],
      says: 'conditions.0.field: A rule on a risk has no field "score"',
    },
    {
      on: 'metric',
      lines: [
        ['direction', 'is', 'fell'],
        ['direction', 'is', 'rose'],
      ],
      says: 'conditions.1.value: No direction can be this and what another condition asks',
    },
    {
      on: 'metric',
      lines: [['metric', 'is', 'csat/mean']],
      says: 'conditions.0.value: There is no metric "csat/mean"; it is one of nps/standard',
    },
    { on: 'metric', lines: [['difference', 'at_least', 5]], says: 'conditions.0.field: Say which metric' },
  ])('refuses a rule on $on of $lines', ({ on, lines, says }) => {
    expect(told(on, lines)[0]).toContain(says)
  })
})
