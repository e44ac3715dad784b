/** Worst, bad, weak, neutral, fair, good, best. */
export const experienceSteps = [1, 2, 3, 4, 5, 6, 7] as const
export type ExperienceStep = (typeof experienceSteps)[number]

/** The step of an experience, −1 to +1, on seven of equal width; what lies outside counts as the end. */
export function experienceStep(experience: number): ExperienceStep {
  const index = Math.floor(((experience + 1) / 2) * experienceSteps.length)
  return experienceSteps[Math.min(experienceSteps.length - 1, Math.max(0, index))] ?? 4
}

/** The fill of an experience, −1 to +1: orange is bad, blue is good, told apart by everybody. */
export const experienceColour = (experience: number): string =>
  `var(--color-experience-${experienceStep(experience)})`

/** What can be read on that fill (4.5:1 or more). */
export function onExperienceColour(experience: number): string {
  const strength = Math.abs(experienceStep(experience) - 4)
  return `var(--color-on-experience-${strength === 3 ? 'strong' : strength === 2 ? 'medium' : 'weak'})`
}
