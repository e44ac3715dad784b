import type { Answers, AnswerValue, Localized, Question, SurveyDefinition } from '../surveys/index.ts'

const inAll = (text: Localized, first: string | undefined): Localized => ({
  default: text[first ?? ''] ?? Object.values(text)[0] ?? '',
  ...text,
})

const ranges = { csat: 5, ces: 7, stars: 5 } as const

function shapeOf({ type, options = [] }: Question, first: string | undefined): Record<string, unknown> {
  const choices = options.map(({ id, text }) => ({ id, label: inAll(text, first) }))
  switch (type) {
    case 'nps':
    case 'enps':
      return { type: 'nps' }
    case 'csat':
    case 'ces':
    case 'stars':
      return { type: 'rating', scale: type === 'stars' ? 'star' : 'number', range: ranges[type] }
    case 'thumbs':
      return {
        type: 'multipleChoiceSingle',
        choices: [
          { id: '1', label: { default: '👍' } },
          { id: '0', label: { default: '👎' } },
        ],
      }
    case 'single':
      return { type: 'multipleChoiceSingle', choices }
    case 'multiple':
      return { type: 'multipleChoiceMulti', choices }
    case 'text':
    default:
      return { type: 'openText', inputType: 'text', charLimit: { enabled: false } }
  }
}

/** A survey of ours as the clients of Formbricks read one, as far as they need it; branching is ours alone. */
export function formbricksSurvey(
  id: string,
  name: string,
  { languages, questions, thanks }: SurveyDefinition,
) {
  const [first] = languages
  return {
    id,
    name,
    type: 'app',
    status: 'inProgress',
    welcomeCard: { enabled: false },
    questions: questions.map((question) => ({
      id: question.id,
      ...shapeOf(question, first),
      headline: inAll(question.text, first),
      ...(question.help ? { subheader: inAll(question.help, first) } : {}),
      ...(question.low ? { lowerLabel: inAll(question.low, first) } : {}),
      ...(question.high ? { upperLabel: inAll(question.high, first) } : {}),
      required: question.required ?? false,
    })),
    endings: thanks.map(({ text }, i) => ({
      id: `end_${i}`,
      type: 'endScreen',
      headline: inAll(text, first),
    })),
    languages: languages.map((code, i) => ({ default: i === 0, enabled: true, language: { code } })),
    variables: [],
    hiddenFields: { enabled: false },
    triggers: [],
    segment: null,
    displayOption: 'displayOnce',
    recontactDays: null,
    displayLimit: null,
    displayPercentage: null,
    delay: 0,
    autoClose: null,
  }
}

/** The option that was chosen: by its id, or by its text in whatever language it was shown. */
const optionOf = ({ options = [] }: Question, value: string): string =>
  options.find(({ id, text }) => id === value || Object.values(text).includes(value))?.id ?? value

function answerTo(question: Question, value: unknown): AnswerValue | undefined {
  if (typeof value === 'string' && value === '') return undefined
  if (question.type === 'thumbs') return value === '👍' || value === '1' || value === 1 ? 1 : 0
  if (question.type === 'single' && typeof value === 'string') return optionOf(question, value)
  if (question.type === 'multiple' && Array.isArray(value))
    return value.map((each) => optionOf(question, String(each)))
  if (typeof value === 'number' || typeof value === 'string') return value
  return Array.isArray(value) ? value.map(String) : undefined
}

/** The answers of a Formbricks client to a survey of ours; what the survey does not ask is left out. */
export function ownAnswers(
  { questions }: SurveyDefinition,
  data: Readonly<Record<string, unknown>>,
): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const told = Object.hasOwn(data, question.id) ? data[question.id] : undefined
      const value = told === undefined || told === null ? undefined : answerTo(question, told)
      return value === undefined ? [] : [[question.id, value] as const]
    }),
  )
}
