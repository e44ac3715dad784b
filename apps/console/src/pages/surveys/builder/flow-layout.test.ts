import type { Question } from '@vigia/domain/surveys'
import { describe, expect, it } from 'vitest'

import { layoutOf } from './flow-layout.ts'

const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  type: 'nps',
  text: { es: id },
  ...over,
})
const thanks = [{ text: { es: 'Gracias' } }]
const low = [{ question: 'a', atMost: 6 }]

describe('the drawing of a survey', () => {
  it('is a straight line where nothing branches', () => {
    const { nodes, edges } = layoutOf({ questions: [question('a'), question('b')], thanks })
    expect(nodes.map(({ id, x }) => [id, x])).toEqual([
      ['a', 8],
      ['b', 8],
      ['thanks.0', 8],
    ])
    expect(edges.map(({ path }) => path).every((path) => /^M133 [\d.]+V[\d.]+$/.test(path))).toBe(true)
  })

  it('keeps arcs over each other in lanes of their own, jumps at the other side', () => {
    const questions = [
      question('a', { jumps: [{ when: low, to: 'end' }] }),
      question('b', { when: low }),
      question('c', { when: [{ question: 'a', atLeast: 9 }] }),
    ]
    const { nodes, edges, width } = layoutOf({ questions, thanks })
    const arcs = edges.filter(({ path }) => path.includes('Q'))
    expect(arcs.map(({ kind }) => kind)).toContain('jump')
    expect(new Set(arcs.map(({ path }) => /Q([\d.]+)/.exec(path)?.[1])).size).toBe(4)
    expect(nodes[0]?.x).toBe(46)
    expect(width).toBeGreaterThan(46 + 250)
  })
})
