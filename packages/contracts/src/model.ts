export const modelRoutes = {} as const
