import type { Condition, SurveyDefinition } from './definition.ts'
import { everything, isFeasible, where, whereNot } from './feasible.ts'

/** A way from one step of a survey to another. */
export interface FlowEdge {
  from: string
  /** A question's id, or `thanks.0`, `thanks.1`… */
  to: string
  /** Why it is gone: conditions of a jump, or those under which the next question is asked; none where it is the rule. */
  when: readonly Condition[]
  /** `next` goes on in order, `skip` passes over questions that are not asked, `jump` was decided by the author. */
  kind: 'next' | 'skip' | 'jump'
}

type Flow = Pick<SurveyDefinition, 'questions' | 'thanks'>
type Possible = ReturnType<typeof everything>

/** The thanks that can be said to whoever is left, in order: each but the ones that were said before it. */
function endings({ thanks }: Flow, from: string, left: Possible, kind: FlowEdge['kind']): FlowEdge[] {
  let rest = left
  return thanks.flatMap(({ when = [] }, i): FlowEdge[] => {
    const isPossible = isFeasible(where(rest, when))
    if (when.length > 0) rest = whereNot(rest, when)
    return isPossible ? [{ from, to: `thanks.${i}`, when, kind }] : []
  })
}

/** Where one can get to from place `at` in order: each question up to and with the first that everybody is asked. */
function onwardFrom(flow: Flow, from: string, at: number, possible: Possible): FlowEdge[] {
  const edges: FlowEdge[] = []
  let left = possible
  for (let i = at; i < flow.questions.length; i += 1) {
    const question = flow.questions[i]
    if (!question) break
    const { when = [] } = question
    if (isFeasible(where(left, when)))
      edges.push({ from, to: question.id, when, kind: i === at ? 'next' : 'skip' })
    if (when.length === 0) return edges
    left = whereNot(left, when)
    if (!isFeasible(left)) return edges
  }
  return [...edges, ...endings(flow, from, left, at >= flow.questions.length ? 'next' : 'skip')]
}

/** Every way that somebody can go through a survey, from each question to what may follow it, in the order of the survey. */
export function flowOf(flow: Flow): FlowEdge[] {
  const places = new Map(flow.questions.map(({ id }, i) => [id, i]))
  const start = everything(flow)
  return flow.questions.flatMap(({ id, when: asked, jumps = [] }, i) => {
    let left = where(start, asked)
    const jumped = jumps.flatMap(({ when, to }): FlowEdge[] => {
      const going = where(left, when)
      left = whereNot(left, when)
      if (!isFeasible(going)) return []
      if (to === 'end')
        return endings(flow, id, going, 'jump').map((edge) => ({ ...edge, when: [...when, ...edge.when] }))
      return places.has(to) ? [{ from: id, to, when, kind: 'jump' }] : []
    })
    return [...jumped, ...(isFeasible(left) ? onwardFrom(flow, id, i + 1, left) : [])]
  })
}
