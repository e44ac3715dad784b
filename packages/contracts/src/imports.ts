/** Filled by its endpoints. */
export const importRoutes = {} as const
