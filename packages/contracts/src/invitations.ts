/** Filled by its endpoints. */
export const invitationRoutes = {} as const
