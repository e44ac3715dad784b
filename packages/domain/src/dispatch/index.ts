export { digestKindAt } from './digest-kind.ts'
export { expectedLossOf, mendableUpTo, recoverabilityOf } from './expected-loss.ts'
export { planDispatch, reserveOf } from './plan.ts'
export type { DispatchInput } from './plan.ts'
export { quietUntil } from './quiet-hours.ts'
export type {
  DropReason,
  Fate,
  HoldReason,
  Recipient,
  UsedToday,
  WaitingCase,
  WaitingDelivery,
} from './waiting.ts'
