import { isGood, isWithin } from '../experience/index.ts'
import { causeOf, isPaused, matches, readSignal } from '../rules/index.ts'
import { replay } from './replay.ts'
import { needsReplay, type Trial, type TrialAlert, type TrialCustomer } from './trial.ts'

/** Signals one after the other, with what a rule may ask of the past: no risk has to be assessed. */
function alongSignals(customer: TrialCustomer, { rule, from, to }: Trial): TrialAlert[] {
  const alerts: TrialAlert[] = []
  let [strikes, bought] = [0, 0]
  const bad: Date[] = []
  for (const signal of customer.signals) {
    if (signal.at >= to) break
    strikes = isGood(signal) ? 0 : strikes + Number(signal.negative)
    if (signal.negative) bad.push(signal.at)
    if (signal.type === 'purchase' && !signal.negative) bought += Math.max(0, signal.value ?? 0)
    if (signal.at < from) continue
    const worth = { segment: customer.segment, value: customer.value ?? (bought > 0 ? bought : null) }
    const past = {
      strikes: () => strikes,
      negativesWithin: (days: number) => bad.filter((at) => isWithin(at, days, signal.at)).length,
    }
    if (!matches(rule, readSignal(signal, worth, past))) continue
    const times = alerts.map(({ at }) => at)
    if (!isPaused(rule, times, signal.at))
      alerts.push({ at: signal.at, text: causeOf({ on: 'signal', signal }) })
  }
  return alerts
}

/** The alerts that the rule would have raised about a customer in the period of the trial, oldest first. */
export function alertsOf(customer: TrialCustomer, trial: Trial): { alerts: TrialAlert[]; looks: number } {
  if (needsReplay(trial.rule)) return replay(customer, trial)
  return { alerts: alongSignals(customer, trial), looks: 0 }
}
