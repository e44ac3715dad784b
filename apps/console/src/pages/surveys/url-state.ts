export const surveyTabs = ['build', 'share', 'results', 'versions'] as const
export type SurveyTab = (typeof surveyTabs)[number]

export const surveyStatuses = ['live', 'draft', 'paused', 'archived'] as const
export type SurveyStatus = (typeof surveyStatuses)[number]

type Raw = Record<string, unknown>

const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value)

const entry = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }

export interface SurveysSearch {
  status?: SurveyStatus
}
export const parseSurveys = (raw: Raw): SurveysSearch => entry('status', oneOf(surveyStatuses, raw['status']))

export interface SurveySearch {
  tab?: Exclude<SurveyTab, 'build'>
  /** Of the results. */
  version?: number
  view?: 'flow'
}
export const parseSurvey = (raw: Raw): SurveySearch => {
  const tab = oneOf(surveyTabs, raw['tab'])
  const version = Number(raw['version'])
  return {
    ...entry('tab', tab === 'build' ? undefined : tab),
    ...entry('version', Number.isInteger(version) && version > 0 ? version : undefined),
    ...entry('view', oneOf(['flow'] as const, raw['view'])),
  }
}

export interface PolicySearch {
  survey?: string
  customer?: string
}
const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\w{1,64}$/.test(value) ? value : undefined
export const parsePolicy = (raw: Raw): PolicySearch => ({
  ...entry('survey', idOf(raw['survey'])),
  ...entry('customer', idOf(raw['customer'])),
})
