import { labelOf } from '../risk/labels.ts'
import type { HistorySignal, Texts } from '../signals/index.ts'
import { quotedTouchpoint } from '../touchpoints/index.ts'
import type { RuleCase, RuleRisk } from './reading.ts'

const dayMs = 86_400_000

const tierWords: Record<RuleRisk['tier'], Texts> = {
  none: { es: 'bajo', en: 'low' },
  watch: { es: 'moderado', en: 'moderate' },
  alert: { es: 'alto', en: 'high' },
  critical: { es: 'crítico', en: 'critical' },
}

export type CauseFacts =
  | { on: 'signal'; signal: HistorySignal }
  | { on: 'risk'; risk: RuleRisk }
  | { on: 'case'; about: RuleCase; since: Date | null; now: Date }

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function ofSignal(signal: HistorySignal): Texts {
  const [label, place] = [labelOf(signal), quotedTouchpoint(signal.touchpoint)]
  return { es: `${label.es} en ${place.es}.`, en: `${label.en} at ${place.en}.` }
}

function ofRisk({ probability, tier }: RuleRisk): Texts {
  const percent = Math.round(probability * 100)
  return {
    es: `el riesgo es ${tierWords[tier].es}, del ${percent} %.`,
    en: `the risk is ${tierWords[tier].en}, ${percent}%.`,
  }
}

function ofCase({ openedAt }: RuleCase, since: Date | null, now: Date): Texts {
  const days = Math.floor((now.getTime() - (since ?? openedAt).getTime()) / dayMs)
  if (since === null || days < 1)
    return { es: 'el caso espera a que lo atendamos.', en: 'the case is waiting for us.' }
  return {
    es: `el caso lleva ${plural(days, 'día', 'días')} sin respuesta nuestra.`,
    en: `the case has had no answer from us for ${plural(days, 'day', 'days')}.`,
  }
}

/** What a rule fired for, as it stands in the alert after the rule's name. */
export function causeOf(facts: CauseFacts): Texts {
  switch (facts.on) {
    case 'signal':
      return ofSignal(facts.signal)
    case 'risk':
      return ofRisk(facts.risk)
    case 'case':
      return ofCase(facts.about, facts.since, facts.now)
    default:
      return facts satisfies never
  }
}
