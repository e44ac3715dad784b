import type { ForeignAnswer, ForeignScale } from './foreign-answers.ts'
import { foreignAt, lineAt, listAt, momentAt, numberAt, wordsAt } from './foreign-json.ts'
import { foreignCustomer, touchpointNamed, type ForeignReception } from './foreign-response.ts'

/** The ends of a field's scale, as far as the form tells its steps. */
function scaleOf(field: unknown, type: string | undefined): ForeignScale | undefined {
  const steps = numberAt(field, 'properties', 'steps')
  if (type === 'rating') return steps === undefined ? undefined : [1, steps]
  if (type !== 'opinion_scale' || steps === undefined) return undefined
  return foreignAt(field, 'properties', 'start_at_one') === true ? [1, steps] : [0, steps - 1]
}

/** NPS is told by its type, five stars by theirs; an opinion scale by its steps, if they are told. */
function scoreOf(field: unknown, type: string | undefined): Partial<ForeignAnswer> {
  if (type === 'nps') return { metric: 'nps' }
  const scale = scaleOf(field, type)
  if (type === 'rating') return scale && scale[1] !== 5 ? { scale } : { metric: 'stars' }
  return scale ? { scale } : {}
}

function valueOf(answer: unknown): unknown {
  switch (lineAt(answer, 'type') ?? '') {
    case 'number':
      return numberAt(answer, 'number')
    case 'text':
      return wordsAt(answer, 'text')
    case 'boolean':
      return foreignAt(answer, 'boolean') === true
    case 'choice':
      return [lineAt(answer, 'choice', 'label') ?? lineAt(answer, 'choice', 'other') ?? '']
    case 'choices':
      return listAt(answer, 'choices', 'labels').map(String)
    default:
      return null
  }
}

/** A number that was asked for as such is no score. */
const isPlainNumber = (type: string | undefined, value: unknown) =>
  type === 'number' && typeof value === 'number'

function answersOf(form: unknown): ForeignAnswer[] {
  const fields = new Map(listAt(form, 'definition', 'fields').map((field) => [lineAt(field, 'id'), field]))
  return listAt(form, 'answers').flatMap((answer) => {
    const id = lineAt(answer, 'field', 'id')
    const field = fields.get(id)
    const type = lineAt(answer, 'field', 'type') ?? lineAt(field, 'type')
    const question = lineAt(answer, 'field', 'ref') ?? id
    const value = valueOf(answer)
    if (question === undefined || value === null || value === undefined) return []
    const label = lineAt(field, 'title')?.slice(0, 64)
    const score = typeof value === 'number' ? scoreOf(field, type) : {}
    return [{ question, label, value: isPlainNumber(type, value) ? [value] : value, ...score }]
  })
}

const answered = (form: unknown, type: 'email' | 'phone_number') =>
  listAt(form, 'answers')
    .map((answer) => (lineAt(answer, 'type') === type ? lineAt(answer, type) : undefined))
    .find((value) => value !== undefined)

const hiddenAt = (form: unknown, ...names: readonly string[]) =>
  names.map((name) => lineAt(form, 'hidden', name)).find((value) => value !== undefined)

/** What a Typeform webhook tells: hidden fields say who answered, where, and who had served them. */
export function typeformReception(sent: unknown): ForeignReception {
  const type = lineAt(sent, 'event_type')
  if (type !== 'form_response')
    return { ignored: `Only form_response is read, not ${type?.slice(0, 80) ?? 'this'}` }
  const form = foreignAt(sent, 'form_response')
  const id = lineAt(form, 'token') ?? lineAt(sent, 'event_id')
  const survey = lineAt(form, 'form_id') ?? lineAt(form, 'definition', 'id')
  if (!id || !survey) return { ignored: 'A response without form_id and token' }
  const surveyName = lineAt(form, 'definition', 'title')
  const customer = foreignCustomer({
    id: hiddenAt(form, 'user_id', 'userid', 'customer_id', 'id'),
    email: hiddenAt(form, 'email') ?? answered(form, 'email'),
    phone: hiddenAt(form, 'phone', 'phone_number') ?? answered(form, 'phone_number'),
    anonymousId: hiddenAt(form, 'anonymous_id'),
    name: hiddenAt(form, 'name'),
  })
  return {
    response: {
      id,
      survey,
      surveyName,
      touchpoint: hiddenAt(form, 'touchpoint')?.slice(0, 80) ?? touchpointNamed(surveyName, 'typeform'),
      channel: 'web',
      customer,
      employee: hiddenAt(form, 'employee', 'agent')?.slice(0, 80),
      team: hiddenAt(form, 'team')?.slice(0, 80),
      occurredAt: momentAt(form, 'submitted_at'),
      answers: answersOf(form),
    },
  }
}
