import { describe, expect, it } from 'vitest'

import { sparkPaths } from './sparkline.tsx'

describe('the path of a sparkline', () => {
  it('goes from the lowest at the foot to the highest at the top', () => {
    const { line } = sparkPaths([{ value: 10 }, { value: 20 }])
    expect(line).toBe('M0.00 29.00L100.00 3.00')
  })

  it('leaves a gap where nothing is known', () => {
    const { line } = sparkPaths([{ value: 1 }, { value: null }, { value: 2 }])
    expect(line).toBe('M0.00 29.00M100.00 3.00')
  })

  it('runs level through the middle when nothing changes', () => {
    expect(sparkPaths([{ value: 5 }, { value: 5 }]).line).toBe('M0.00 16.00L100.00 16.00')
  })

  it('keeps its interval in the box', () => {
    const { band } = sparkPaths([
      { value: 5, low: 0, high: 10 },
      { value: 5, low: 4, high: 6 },
    ])
    expect(band).toBe('M0.00 3.00L100.00 13.40L100.00 18.60L0.00 29.00Z')
  })
})
