export { isChoice, isScale, scales } from './definition.ts'
export type {
  Answers,
  AnswerValue,
  Brand,
  Condition,
  Formality,
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
export type { DefinitionProblem, ProblemCode } from './check-definition.ts'
export type { AnsweredSignal } from './answer.ts'
export { missingTexts, tidyDefinition } from './draft.ts'
export type { MissingText } from './draft.ts'
export { changesOf } from './changes.ts'
export type { DefinitionChange, QuestionPart, SurveyPart } from './changes.ts'
export { flowOf } from './graph.ts'
export type { FlowEdge } from './graph.ts'
export { stepsOf } from './steps.ts'
export type { AnsweredWay, QuestionSteps } from './steps.ts'
