/** Filled by its endpoints. */
export const fatigueRoutes = {} as const
