import { actOnMany, type Asking } from './act-on-many.ts'
import type { Signature } from './state.ts'

interface Asked extends Signature {
  ids: readonly string[]
  managerId: string
}

/** Gives cases to a manager in one go: one of the things that can be done to many, in this route's own words. */
export async function assignAsked({ ids, managerId, ...by }: Asked, asking: Asking) {
  const cases = ids.map((id) => ({ id }))
  const { answer, changed } = await actOnMany({ ...by, cases, action: { type: 'assign', managerId } }, asking)
  const results = answer.results.map((one) =>
    one.status === 'done' ? { ...one, status: 'assigned' as const } : one,
  )
  return { answer: { results, assigned: answer.done, refused: answer.refused }, changed }
}
