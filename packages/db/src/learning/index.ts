export { readExamples, readNews, saveExamples } from './examples.ts'
export type { TakenLabel } from './examples.ts'
export {
  activeModelFrom,
  activeModelStatement,
  makeDue,
  readActiveModel,
  readModels,
  saveModel,
} from './models.ts'
export type { LearnedModel } from './models.ts'
export { loadPersons } from './persons.ts'
export type { LearnedPerson } from './persons.ts'
export { listFrom, readLabels } from './queue.ts'
