import type { Condition, SurveyDefinition } from './definition.ts'

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

/** Where one can get to from place `at` in order: each question up to and with the first that everybody is asked. */
function onwardFrom({ questions, thanks }: Flow, from: string, at: number): FlowEdge[] {
  const edges: FlowEdge[] = []
  for (let i = at; i < questions.length; i += 1) {
    const question = questions[i]
    if (!question) break
    edges.push({ from, to: question.id, when: question.when ?? [], kind: i === at ? 'next' : 'skip' })
    if (!question.when?.length) return edges
  }
  return [
    ...edges,
    ...thanks.map(({ when }, i): FlowEdge => ({
      from,
      to: `thanks.${i}`,
      when: when ?? [],
      kind: at >= questions.length ? 'next' : 'skip',
    })),
  ]
}

/** Every way through a survey, from each question to what may follow it, in the order of the survey. */
export function flowOf(flow: Flow): FlowEdge[] {
  const places = new Map(flow.questions.map(({ id }, i) => [id, i]))
  return flow.questions.flatMap(({ id, jumps = [] }, i) => [
    ...jumps.flatMap(({ when, to }): FlowEdge[] =>
      to === 'end'
        ? flow.thanks.map((_, t) => ({ from: id, to: `thanks.${t}`, when, kind: 'jump' }))
        : places.has(to)
          ? [{ from: id, to, when, kind: 'jump' }]
          : [],
    ),
    ...onwardFrom(flow, id, i + 1),
  ])
}
