import * as contract from '@vigia/contracts/vocabulary'
import { caseOutcomes, caseStatuses } from '@vigia/domain/cases'
import { metricIds } from '@vigia/domain/metrics'
import { tiers } from '@vigia/domain/risk'
import { channels, outcomes, stages } from '@vigia/domain/signals'
import { expect, it } from 'vitest'

it.each([
  { word: 'channel', told: contract.channelSchema.options, meant: channels },
  { word: 'stage', told: contract.stageSchema.options, meant: stages },
  { word: 'metric', told: contract.metricIdSchema.options, meant: metricIds },
  { word: 'tier', told: contract.tierSchema.options, meant: tiers },
  { word: 'case status', told: contract.caseStatusSchema.options, meant: caseStatuses },
  { word: 'case outcome', told: contract.caseOutcomeSchema.options, meant: caseOutcomes },
  { word: 'outcome', told: contract.outcomeSchema.options, meant: outcomes },
])('the contracts and the domain know the same words for a $word', ({ told, meant }) => {
  expect(told).toEqual([...meant])
})
