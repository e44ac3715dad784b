import { describe, expect, it } from 'vitest'

import { countsOf } from './lines.ts'
import { liftPlot, reliabilityPlot } from './plots.ts'
import { text } from './svg.ts'

const scores = Array.from({ length: 100 }, (_, i) => ({ p: i / 100, y: i % 3 === 0 ? 1 : 0 }))

describe('plots', () => {
  it('say in words what they show, with a point and a bar for each bin', () => {
    const svg = reliabilityPlot('Told & true', scores)
    expect(svg).toContain('<title>Told &amp; true.')
    expect(svg.match(/<circle/g)).toHaveLength(10)
    expect(svg).not.toContain('NaN')
  })

  it('draw a line for each series', () => {
    const svg = liftPlot('Lift', [
      { name: 'one', scores },
      { name: 'two', scores },
    ])
    expect(svg.match(/<path/g)).toHaveLength(2)
  })

  it('let no text become markup', () => {
    expect(text('<b>"&', { x: 1 })).toBe('<text x="1">&lt;b&gt;&quot;&amp;</text>')
  })
})

describe('countsOf', () => {
  it('counts both sides of each bound, and what lies beyond to the last', () => {
    expect(countsOf({ values: [0, 9.9, 10, 19.9, 20, 99], width: 10, from: 0, to: 30 })).toEqual([2, 2, 2])
  })
})
