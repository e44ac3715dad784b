import { AppError } from '@vigia/domain/errors'
import { problemsOfDefinition, type SurveyDefinition } from '@vigia/domain/surveys'
import { addressedAs, templates } from '@vigia/domain/survey-templates'

/** A definition that can be asked. @throws AppError `invalid` with everything that is to mend. */
export function soundDefinition(definition: SurveyDefinition): SurveyDefinition {
  const problems = problemsOfDefinition(definition)
  if (problems.length === 0) return definition
  const issues = problems.map(({ path, message }) => ({ path: `definition.${path}`, message }))
  throw new AppError('invalid', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
    issues,
  })
}

/** The definition of a template. @throws AppError `invalid` for an unknown one. */
export function definitionOfTemplate(id: string): SurveyDefinition {
  const found = templates.find((template) => template.id === id)
  if (found) return found.definition
  const names = templates.map((template) => template.id).join(', ')
  throw new AppError('invalid', `template: There is no "${id}"; there are ${names}`, {
    issues: [{ path: 'template', message: `Use one of ${names}` }],
  })
}

interface Voice {
  name: string
  tone: 'usted' | 'tu'
  brandColor: string | null
}

/** A template as the organization speaks and looks; what it says nothing about stays the template's. */
export function inVoice(definition: SurveyDefinition, { name, tone, brandColor }: Voice): SurveyDefinition {
  const addressed = tone === 'tu' ? addressedAs(definition, tone) : definition
  return brandColor === null
    ? addressed
    : { ...addressed, brand: { name, color: brandColor, ...addressed.brand } }
}
