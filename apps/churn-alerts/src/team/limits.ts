/** How many managers an organization may have. */
export const mostManagers = 200
