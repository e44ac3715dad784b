export const teamViews = ['team', 'employee', 'shop'] as const
export type TeamView = (typeof teamViews)[number]

export const teamDays = [30, 90, 365] as const
export type TeamDays = (typeof teamDays)[number]

export interface TeamsSearch {
  by?: TeamView
  days?: TeamDays
}

export function parseTeams({ by, days }: Record<string, unknown>): TeamsSearch {
  const view = teamViews.find((one) => one === by)
  const span = teamDays.find((one) => one === Number(days))
  return { ...(view ? { by: view } : {}), ...(span ? { days: span } : {}) }
}
