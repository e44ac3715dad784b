import type { ModelCard } from '@vigia/contracts/model'
import type { LearnedModel } from '@vigia/db/learning'
import {
  actingCaveats,
  cardOf,
  nextNight,
  policyOptionsOf,
  type ActingEffect,
  type RiskSettings,
} from '@vigia/domain/learning'
import { policyFor, type Region } from '@vigia/domain/risk'

/** What the card is made of. */
export interface Learned {
  latest: LearnedModel | null
  active: LearnedModel | null
  past: LearnedModel[]
}

const iso = (at: number) => new Date(at).toISOString()

const historyOf = (models: readonly LearnedModel[]): ModelCard['history'] =>
  models.flatMap(({ id, status, promotedAt, report }) =>
    promotedAt === null || (status !== 'active' && status !== 'retired')
      ? []
      : [
          {
            version: id,
            status,
            promotedAt: iso(promotedAt),
            examples: report.examples,
            leavers: report.leavers,
            gain: report.verdict.vsPrior.gain,
          },
        ],
  )

const actingOf = ({ observed, randomised }: ActingEffect): ModelCard['acting'] => ({
  observed: { ...observed, caveat: actingCaveats.observed },
  randomised: randomised && { ...randomised, caveat: actingCaveats.randomised },
})

/** The model card as it is served. */
export function presentCard(
  { latest, active, past }: Learned,
  settings: RiskSettings,
  { region, now }: { region: Region; now: Date },
): ModelCard {
  const prior = policyFor(region, policyOptionsOf(settings))
  const shadow = latest?.status === 'shadow' ? latest : null
  return {
    version: active?.id ?? prior.modelVersion,
    since: active?.promotedAt ? iso(active.promotedAt) : null,
    horizonDays: settings.horizonDays,
    ...cardOf(active?.model ?? null, latest?.report ?? null, prior),
    acting: latest && actingOf(latest.report.effect),
    shadow: shadow && {
      version: shadow.id,
      verdict: shadow.report.verdict,
      measured: shadow.report.candidate,
    },
    history: historyOf(active ? [active, ...past] : past),
    nextNight: nextNight(now).toISOString(),
  }
}
