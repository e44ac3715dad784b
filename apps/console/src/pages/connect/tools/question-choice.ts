import type { MappingBody, Question } from './use-sources.ts'

/** What a person may say a question is; `auto` takes back what was said. */
export const choices = [
  'auto',
  'ignore',
  'nps',
  'csat',
  'csat7',
  'csat10',
  'ces',
  'cesDown',
  'ces5',
  'stars',
  'enps',
] as const
export type Choice = (typeof choices)[number]

type Said = Pick<MappingBody, 'metric' | 'scale' | 'ignore'>

const said: Readonly<Record<Choice, Said>> = {
  auto: {},
  ignore: { ignore: true },
  nps: { metric: 'nps' },
  csat: { metric: 'csat' },
  csat7: { metric: 'csat', scale: [1, 7] },
  csat10: { metric: 'csat', scale: [1, 10] },
  ces: { metric: 'ces' },
  cesDown: { metric: 'ces', scale: [7, 1] },
  ces5: { metric: 'ces', scale: [1, 5] },
  stars: { metric: 'stars' },
  enps: { metric: 'enps' },
}

const isChoice = (value: string): value is Choice => Object.hasOwn(said, value)

const sameScale = (a?: readonly number[], b?: readonly number[]) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** The choice that a kept mapping stands for; `special` for one that somebody wrote by the API. */
export function choiceOf(mapping: Question['mapping']): Choice | 'special' {
  if (!mapping) return 'auto'
  const { metric, scale, ignore = false, touchpoint } = mapping
  const found = choices.find((choice) => {
    const one = said[choice]
    return one.metric === metric && (one.ignore ?? false) === ignore && sameScale(one.scale, scale)
  })
  return found === undefined || (touchpoint !== undefined && found !== 'auto') ? 'special' : found
}

export const mappingOf = (choice: string): Said => (isChoice(choice) ? said[choice] : {})
