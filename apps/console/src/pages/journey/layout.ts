import type { Journey } from '@vigia/contracts/journey'

type Stage = Journey['stages'][number]
type Touchpoint = Stage['touchpoints'][number]

export interface Node {
  place: Touchpoint
  x: number
  y: number
  r: number
}

export interface Wait {
  from: string
  to: string
  n: number
  /** Hours. */
  p50: number
  p90: number
  path: string
  /** Of the line, in pixels. */
  thickness: number
  /** Where its words stand; null where there is no room for them. */
  label: { x: number; y: number } | null
}

export interface Column {
  stage: Stage
  x: number
  width: number
}

export interface JourneyMap {
  height: number
  columns: Column[]
  nodes: Node[]
  waits: Wait[]
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Pixels: the heading of a column, and under each node its name and figure. */
export const HEAD = 84
export const CAPTION = 50
const [SMALLEST, LARGEST] = [9, 30]
const GAP = 22
const MOST_WAITS = 9
const LABEL = { width: 50, height: 26 }
/** The widest caption that is usual, and pixels of a letter of it. */
const [CAPTION_MOST, LETTER] = [88, 6.6]

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The area of a node is its volume. */
const radiusOf = (signals: number, most: number) =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(signals / Math.max(1, most)))

const blockOf = (r: number) => 2 * r + CAPTION

function nodesOf(columns: readonly Column[], inner: number, most: number): Node[] {
  return columns.flatMap(({ stage, x, width }) => {
    const radii = stage.touchpoints.map(({ signals }) => radiusOf(signals, most))
    const tall = radii.reduce((sum, r) => sum + blockOf(r) + GAP, -GAP)
    let top = HEAD + (inner - tall) / 2
    return stage.touchpoints.map((place, i) => {
      const r = radii[i] ?? SMALLEST
      const y = top + r
      top += blockOf(r) + GAP
      return { place, x: x + width / 2, y, r }
    })
  })
}

const boxesOf = (nodes: readonly Node[], width: number): Box[] =>
  nodes.flatMap(({ place, x, y, r }) => {
    const wide = Math.min(width - 8, Math.max(CAPTION_MOST, Math.min(16, place.touchpoint.length) * LETTER))
    return [
      { left: x - r - 6, right: x + r + 6, top: y - r - 6, bottom: y + r + 6 },
      { left: x - wide / 2, right: x + wide / 2, top: y + r, bottom: y + r + CAPTION },
    ]
  })

const placesAlong = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

/** A point of the curve whose handles lie halfway across. */
function pointAt(a: { x: number; y: number }, b: { x: number; y: number }, t: number) {
  const middle = (a.x + b.x) / 2
  const [u, v] = [1 - t, t]
  const x = u ** 3 * a.x + 3 * u * u * v * middle + 3 * u * v * v * middle + v ** 3 * b.x
  const y = (u ** 3 + 3 * u * u * v) * a.y + (3 * u * v * v + v ** 3) * b.y
  return { x, y }
}

function waitsOf(journey: Journey, nodes: readonly Node[], width: number): Wait[] {
  const at = new Map(nodes.map((node) => [node.place.touchpoint, node]))
  const forward = journey.transitions.touchpoints
    .filter(({ from, to }) => (at.get(from)?.x ?? 0) < (at.get(to)?.x ?? 0) && at.has(from))
    .slice(0, MOST_WAITS)
  const most = Math.max(1, ...forward.map(({ n }) => n))
  const taken = boxesOf(nodes, width)
  return forward.flatMap(({ from, to, n, hours }) => {
    const [start, end] = [at.get(from), at.get(to)]
    if (!start || !end) return []
    const [a, b] = [
      { x: start.x + start.r + 4, y: start.y },
      { x: end.x - end.r - 6, y: end.y },
    ]
    const middle = (a.x + b.x) / 2
    const label = placesAlong
      .map((t) => pointAt(a, b, t))
      .find(({ x, y }) => {
        const box = {
          left: x - LABEL.width / 2,
          right: x + LABEL.width / 2,
          top: y - LABEL.height / 2,
          bottom: y + LABEL.height / 2,
        }
        if (taken.some((other) => overlap(box, other))) return false
        taken.push(box)
        return true
      })
    return [
      {
        from,
        to,
        n,
        ...hours,
        path: `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`,
        thickness: 1.25 + 4.75 * (n / most),
        label: label ?? null,
      },
    ]
  })
}

/** Where everything stands on a map `width` pixels wide: a column for each stage, its touchpoints down in it. */
export function layOut(journey: Journey, width: number): JourneyMap {
  const { stages } = journey
  const each = width / Math.max(1, stages.length)
  const columns = stages.map((stage, i) => ({ stage, x: i * each, width: each }))
  const most = Math.max(1, ...stages.flatMap(({ touchpoints }) => touchpoints.map(({ signals }) => signals)))
  const inner = Math.max(
    0,
    ...stages.map(({ touchpoints }) =>
      touchpoints.reduce((sum, { signals }) => sum + blockOf(radiusOf(signals, most)) + GAP, -GAP),
    ),
  )
  const nodes = nodesOf(columns, inner, most)
  return { height: HEAD + inner + 12, columns, nodes, waits: waitsOf(journey, nodes, each) }
}
