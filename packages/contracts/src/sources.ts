/** Filled by its endpoints. */
export const sourceRoutes = {} as const
