/** Filled by its endpoints. */
export const surveyRoutes = {} as const
