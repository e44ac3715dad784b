/** A text in any number of languages, by BCP 47 tag (`es`, `en`, `pt-BR`). */
export type Localized = Record<string, string>

export type SurveyKind = 'relationship' | 'transactional' | 'employee'

export type ScaleType = 'nps' | 'enps' | 'csat' | 'ces' | 'stars' | 'thumbs'
export type ChoiceType = 'single' | 'multiple'
export type QuestionType = ScaleType | ChoiceType | 'text'

/** What an earlier answer must be; all that is given must hold. */
export interface Condition {
  question: string
  /** A score of at least this, on the question's own scale (`thumbs`: 0 down, 1 up). */
  atLeast?: number | undefined
  atMost?: number | undefined
  /** One of these options was chosen. */
  anyOf?: readonly string[] | undefined
  answered?: boolean | undefined
}

export interface Question {
  /** Unique within the survey, for ever: answers carry it. */
  id: string
  type: QuestionType
  text: Localized
  help?: Localized | undefined
  required?: boolean | undefined
  /** What the ends of a scale mean. */
  low?: Localized | undefined
  high?: Localized | undefined
  options?: readonly { id: string; text: Localized }[] | undefined
  placeholder?: Localized | undefined
  /** Asked only where all of these hold. */
  when?: readonly Condition[] | undefined
  /** After it the first of these that holds goes to a later question, or to the `end`. */
  jumps?: readonly { when: readonly Condition[]; to: string }[] | undefined
  /** Where this was experienced, if not at the survey's touchpoint. */
  touchpoint?: string | undefined
}

export interface Thanks {
  text: Localized
  when?: readonly Condition[] | undefined
  action?: { label: Localized; url: string } | undefined
}

export interface Brand {
  name?: string | undefined
  /** `#rrggbb`; the page picks black or white text by contrast. */
  color?: string | undefined
  logoUrl?: string | undefined
}

/** How Spanish addresses whoever answers. */
export type Formality = 'usted' | 'tu'

export interface SurveyDefinition {
  kind: SurveyKind
  touchpoint: string
  /** The first is the fallback of all others. */
  languages: readonly string[]
  brand?: Brand | undefined
  /** For the words around the questions; `usted` where nothing is said. */
  formality?: Formality | undefined
  questions: readonly Question[]
  /** The first that holds is said at the end. */
  thanks: readonly Thanks[]
}

/** A score, an option, several options, or words. */
export type AnswerValue = number | string | readonly string[]

/** By the question's id. */
export type Answers = Readonly<Record<string, AnswerValue>>

export const scales: Record<ScaleType, readonly [min: number, max: number]> = {
  nps: [0, 10],
  enps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  stars: [1, 5],
  thumbs: [0, 1],
}

export const isScale = (type: QuestionType): type is ScaleType => type in scales
export const isChoice = (type: QuestionType): type is ChoiceType => type === 'single' || type === 'multiple'
