import type { CaseOutcome, CaseState } from './case-state.ts'

/** How a customer was contacted. */
export const contactChannels = ['phone', 'email', 'chat', 'store', 'sms', 'social'] as const

export type ContactChannel = (typeof contactChannels)[number]

export type CaseAction =
  | { type: 'acknowledge' }
  | {
      type: 'contact'
      note?: string | undefined
      channel?: ContactChannel | undefined
      /** False for an attempt that did not reach the customer: it is logged, and the case waits on. True by default. */
      reached?: boolean | undefined
    }
  | { type: 'resolve'; outcome: CaseOutcome; cause?: string | undefined; note?: string | undefined }
  | { type: 'snooze'; until: Date }
  | { type: 'assign'; assignee: string }
  | { type: 'note'; note: string }
  /** A step of the playbook, as `play:place`, was done, or was not after all. */
  | { type: 'step'; step: string; done: boolean }
  | { type: 'reopen' }

export type ActionResult =
  | { ok: true; state: CaseState }
  | { ok: false; code: 'conflict' | 'invalid'; message: string }

/** A case put off for longer than the model's horizon would be one forgotten. */
const longestSnoozeDays = 90
const dayMs = 86_400_000

const refuse = (code: 'conflict' | 'invalid', message: string): ActionResult => ({ ok: false, code, message })

function accept(state: CaseState, now: Date, changes: Partial<CaseState>): ActionResult {
  return { ok: true, state: { ...state, updatedAt: now, lastActionAt: now, ...changes } }
}

function snooze(state: CaseState, until: Date, now: Date): ActionResult {
  const days = (until.getTime() - now.getTime()) / dayMs
  if (!(days > 0)) return refuse('invalid', 'A case can only be snoozed until a later moment')
  if (days > longestSnoozeDays)
    return refuse('invalid', `A case can be snoozed for ${longestSnoozeDays} days at most`)
  return accept(state, now, { snoozedUntil: until })
}

function assign(state: CaseState, assignee: string, now: Date): ActionResult {
  const name = assignee.trim()
  if (name === '') return refuse('invalid', 'A case is assigned to somebody: the assignee is empty')
  return accept(state, now, { assignee: name })
}

function reopen(state: CaseState, now: Date): ActionResult {
  if (state.status !== 'resolved') return refuse('conflict', 'The case is not resolved')
  return accept(state, now, {
    status: 'open',
    outcome: null,
    cause: null,
    resolvedAt: null,
    acknowledgedAt: null,
    contactedAt: null,
  })
}

function contact(state: CaseState, reached: boolean, now: Date): ActionResult {
  const acknowledgedAt = state.acknowledgedAt ?? now
  if (!reached)
    return accept(state, now, {
      status: state.status === 'open' ? 'acknowledged' : state.status,
      acknowledgedAt,
    })
  return accept(state, now, {
    status: 'contacted',
    acknowledgedAt,
    contactedAt: state.contactedAt ?? now,
    snoozedUntil: null,
  })
}

function note(state: CaseState, text: string, now: Date): ActionResult {
  return text.trim() === '' ? refuse('invalid', 'A note says something: it is empty') : accept(state, now, {})
}

const MOST_STEPS = 60

function tick(state: CaseState, step: string, done: boolean, now: Date): ActionResult {
  const others = state.doneSteps.filter((each) => each !== step)
  if (done && others.length >= MOST_STEPS) return refuse('invalid', 'A case has no more steps than that')
  return accept(state, now, { doneSteps: done ? [...others, step] : others })
}

/**
 * What a person's action makes of a case. Steps may be skipped (a manager who simply calls has acknowledged) but not
 * taken back; a resolved case can only be reopened or noted upon, and to acknowledge twice tells that somebody else was first.
 */
export function applyAction(state: CaseState, action: CaseAction, now: Date): ActionResult {
  if (action.type === 'reopen') return reopen(state, now)
  if (action.type === 'note') return note(state, action.note, now)
  if (state.status === 'resolved') return refuse('conflict', 'The case is resolved; reopen it first')
  const acknowledgedAt = state.acknowledgedAt ?? now
  switch (action.type) {
    case 'acknowledge':
      if (state.status !== 'open') return refuse('conflict', `The case is already ${state.status}`)
      return accept(state, now, { status: 'acknowledged', acknowledgedAt })
    case 'contact':
      return contact(state, action.reached ?? true, now)
    case 'resolve':
      return accept(state, now, {
        status: 'resolved',
        acknowledgedAt,
        outcome: action.outcome,
        cause: action.cause ?? null,
        resolvedAt: now,
        snoozedUntil: null,
      })
    case 'snooze':
      return snooze(state, action.until, now)
    case 'assign':
      return assign(state, action.assignee, now)
    case 'step':
      return tick(state, action.step, action.done, now)
    default:
      return action satisfies never
  }
}
