/** Filled by its endpoints. */
export const privacyRoutes = {} as const
