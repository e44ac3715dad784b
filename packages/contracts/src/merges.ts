/** Filled by its endpoints. */
export const mergeRoutes = {} as const
