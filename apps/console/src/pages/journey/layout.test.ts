import { describe, expect, it } from 'vitest'

import { journeyOf, stage, touchpoint, transition } from './fixtures.ts'
import { CAPTION, HEAD, layOut } from './layout.ts'

const stages = [
  stage('consideration', [touchpoint('search', 100)]),
  stage('purchase', [touchpoint('checkout', 400), touchpoint('store', 100), touchpoint('kiosk', 1)]),
  stage('delivery', [touchpoint('delivery', 200)]),
]
const steps = [
  transition('checkout', 'delivery', 90),
  transition('search', 'checkout', 45),
  transition('checkout', 'search', 40),
  transition('store', 'checkout', 20),
  transition('store', 'elsewhere', 10),
]
const map = layOut(journeyOf(stages, steps), 900)
const nodeOf = (name: string) => map.nodes.find(({ place }) => place.touchpoint === name)

describe('the map of a journey', () => {
  it('gives each stage a column of the same width, in their order', () => {
    expect(map.columns.map(({ stage: { stage: name }, x, width }) => [name, x, width])).toEqual([
      ['consideration', 0, 300],
      ['purchase', 300, 300],
      ['delivery', 600, 300],
    ])
  })

  it('makes the area of a node its volume, but never too small to hit', () => {
    expect(nodeOf('checkout')?.r).toBe(30)
    expect(nodeOf('store')?.r).toBe(15)
    expect(nodeOf('kiosk')?.r).toBe(9)
  })

  it('keeps nodes and their captions apart, under the heading and on the map', () => {
    for (const node of map.nodes) {
      expect(node.y - node.r).toBeGreaterThanOrEqual(HEAD)
      expect(node.y + node.r + CAPTION).toBeLessThanOrEqual(map.height)
      for (const other of map.nodes) {
        if (other === node || other.x !== node.x || other.y < node.y) continue
        expect(other.y - other.r).toBeGreaterThan(node.y + node.r + CAPTION)
      }
    }
  })

  it('draws waits forward alone, the most frequent the thickest', () => {
    expect(map.waits.map(({ from, to, thickness }) => [from, to, thickness])).toEqual([
      ['checkout', 'delivery', 6],
      ['search', 'checkout', 3.625],
    ])
  })

  it('puts the words of a wait where no node and no other words are', () => {
    const crowded = layOut(journeyOf(stages, steps), 240)
    expect(map.waits.every(({ label }) => label !== null)).toBe(true)
    expect(crowded.waits.every(({ label }) => label === null)).toBe(true)
  })

  it.each([
    { of: 'nothing', journey: journeyOf([], []) },
    { of: 'a stage without touchpoints', journey: journeyOf([stage('use', [])], []) },
  ])('of $of is an empty one', ({ journey }) => {
    const { nodes, waits, height } = layOut(journey, 900)
    expect({ nodes, waits }).toEqual({ nodes: [], waits: [] })
    expect(height).toBeGreaterThan(0)
  })
})
