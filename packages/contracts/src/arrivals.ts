/** Filled by its endpoints. */
export const arrivalRoutes = {} as const
