export { isChoice, isScale, scales } from './definition.ts'
export type {
  Answers,
  AnswerValue,
  Brand,
  Condition,
  Localized,
  Question,
  QuestionType,
  ScaleType,
  SurveyDefinition,
  SurveyKind,
  Thanks,
} from './definition.ts'
export { isComplete, nextQuestion, pathOf, thanksFor } from './flow.ts'
export { pickLanguage, textIn } from './localized.ts'
export { problemOfAnswer, signalsOf } from './answer.ts'
export { problemsOfDefinition } from './check-definition.ts'
export type { DefinitionProblem } from './check-definition.ts'
export type { AnsweredSignal } from './answer.ts'
