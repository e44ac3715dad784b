import type { FlowEdge, SurveyDefinition } from '@vigia/domain/surveys'
import { flowOf } from '@vigia/domain/surveys'

export interface FlowNode {
  id: string
  kind: 'question' | 'thanks'
  index: number
  x: number
  y: number
}

export interface DrawnEdge extends FlowEdge {
  path: string
}

export interface FlowDrawing {
  width: number
  height: number
  nodes: FlowNode[]
  edges: DrawnEdge[]
}

export const NODE = { width: 250, height: 54 } as const
const GAP = 34
const LANE = 16
/** From a node to the first lane: room for an arrow. */
const OUT = 22
const PAD = 8

interface Lane {
  top: number
  bottom: number
}

/** The first lane in which nothing stands between two heights: arcs beside each other never cross. */
function laneFor(lanes: Lane[][], top: number, bottom: number): number {
  const free = lanes.findIndex((taken) => taken.every((each) => each.bottom <= top || each.top >= bottom))
  const lane = free < 0 ? lanes.length : free
  lanes[lane] = [...(lanes[lane] ?? []), { top, bottom }]
  return lane
}

/** A survey drawn from top to bottom: what follows in order straight, what is passed over in arcs at the right, jumps at the left. */
export function layoutOf(flow: Pick<SurveyDefinition, 'questions' | 'thanks'>): FlowDrawing {
  const ids = [...flow.questions.map(({ id }) => id), ...flow.thanks.map((_, i) => `thanks.${i}`)]
  const row = new Map(ids.map((id, i) => [id, i]))
  const span = ({ from, to }: FlowEdge) => (row.get(to) ?? 0) - (row.get(from) ?? 0)
  const all = flowOf(flow).toSorted((a, b) => span(a) - span(b))
  const left: Lane[][] = []
  const right: Lane[][] = []
  const lanes = new Map<FlowEdge, number>()
  for (const edge of all) {
    if (edge.kind !== 'jump' && span(edge) === 1) continue
    const [top, bottom] = [row.get(edge.from) ?? 0, row.get(edge.to) ?? 0]
    lanes.set(edge, laneFor(edge.kind === 'jump' ? left : right, top, bottom))
  }
  const x = PAD + left.length * LANE + (left.length > 0 ? OUT : 0)
  const y = (i: number) => PAD + i * (NODE.height + GAP)
  const nodes = ids.map((id, i): FlowNode => {
    const isQuestion = i < flow.questions.length
    return {
      id,
      kind: isQuestion ? 'question' : 'thanks',
      index: isQuestion ? i : i - flow.questions.length,
      x,
      y: y(i),
    }
  })
  const edges = all.map((edge): DrawnEdge => {
    const [from, to] = [y(row.get(edge.from) ?? 0), y(row.get(edge.to) ?? 0)]
    const lane = lanes.get(edge)
    if (lane === undefined) {
      const middle = x + NODE.width / 2
      return { ...edge, path: `M${middle} ${from + NODE.height}V${to - 4}` }
    }
    const isLeft = edge.kind === 'jump'
    const side = isLeft ? x : x + NODE.width
    const out = isLeft ? side - OUT - lane * LANE : side + OUT + lane * LANE
    const [start, end] = [from + NODE.height * 0.72, to + NODE.height * 0.28]
    const bend = isLeft ? -8 : 8
    const arrive = isLeft ? side - 4 : side + 4
    return {
      ...edge,
      path: `M${side} ${start}H${out - bend}Q${out} ${start} ${out} ${start + 8}V${end - 8}Q${out} ${end} ${out - bend} ${end}H${arrive}`,
    }
  })
  return {
    width: x + NODE.width + (right.length > 0 ? OUT + right.length * LANE : 0) + PAD,
    height: y(ids.length - 1) + NODE.height + PAD,
    nodes,
    edges,
  }
}
