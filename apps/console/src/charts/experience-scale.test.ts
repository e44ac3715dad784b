import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { Rgb } from './colour-vision.ts'
import { contrast, distance, rgbOf, seenWith, visions } from './colour-vision.ts'
import { experienceStep, experienceSteps, onExperienceColour } from './experience-scale.ts'

const sheet = readFileSync(new URL('../styles/app.css', import.meta.url), 'utf8')
const [lightPart = '', darkPart = ''] = sheet.split("data-theme='dark'] {")
const themes = { light: lightPart, dark: darkPart.split('@layer base')[0] ?? '' }
type Theme = keyof typeof themes

const token = (theme: Theme, name: string): Rgb => {
  const found = new RegExp(`--color-${name}: oklch\\(([\\d.]+) ([\\d.]+) ?([\\d.]*)\\)`).exec(themes[theme])
  if (!found) throw new Error(`no --color-${name} in ${theme}`)
  return rgbOf(Number(found[1]), Number(found[2]), Number(found[3] ?? 0))
}
const fill = (theme: Theme, step: number) => token(theme, `experience-${step}`)
const middleOf = (step: number) => ((step - 0.5) / 7) * 2 - 1
const both = ['light', 'dark'] as const

describe('the step of an experience', () => {
  it.each([
    { experience: -1, step: 1 },
    { experience: -0.72, step: 1 },
    { experience: -0.71, step: 2 },
    { experience: -0.15, step: 3 },
    { experience: -0.14, step: 4 },
    { experience: 0, step: 4 },
    { experience: 0.14, step: 4 },
    { experience: 0.15, step: 5 },
    { experience: 0.71, step: 6 },
    { experience: 0.72, step: 7 },
    { experience: 1, step: 7 },
    { experience: 1.4, step: 7 },
    { experience: -3, step: 1 },
  ])('of $experience is $step', ({ experience, step }) => {
    expect(experienceStep(experience)).toBe(step)
  })
})

describe.each(both)('the scale of experience in %s', (theme) => {
  it.each(Object.entries(visions))('keeps its steps apart with %s', (_, vision) => {
    const seen = experienceSteps.map((step) => seenWith(vision, fill(theme, step)))
    const neighbours = seen.slice(1).map((colour, index) => distance(colour, seen[index] ?? colour))
    expect(Math.min(...neighbours)).toBeGreaterThan(0.08)
  })

  it.each(Object.entries(visions))('never shows a bad one as a good one with %s', (_, vision) => {
    const seen = (step: number) => seenWith(vision, fill(theme, step))
    for (const bad of [1, 2, 3])
      for (const good of [5, 6, 7]) expect(distance(seen(bad), seen(good))).toBeGreaterThan(0.12)
  })

  it('stands out from the card where it says most', () => {
    for (const step of [1, 2, 6, 7])
      expect(contrast(fill(theme, step), token(theme, 'surface'))).toBeGreaterThanOrEqual(3)
  })

  it('carries text that can be read', () => {
    for (const step of experienceSteps) {
      const name = onExperienceColour(middleOf(step)).slice('var(--color-'.length, -1)
      expect(contrast(fill(theme, step), token(theme, name))).toBeGreaterThanOrEqual(4.5)
    }
  })
})
