import type { Formality, Localized, SurveyDefinition } from '../surveys/index.ts'

/** The Spanish of the templates that addresses whoever answers: as "usted", and as "tú". */
const pairs: readonly (readonly [usted: string, tu: string])[] = [
  ['¿Ha encontrado lo que buscaba?', '¿Has encontrado lo que buscabas?'],
  ['¿Qué le ha faltado?', '¿Qué te ha faltado?'],
  ['¿Cómo nos ha conocido?', '¿Cómo nos has conocido?'],
  ['¿Qué habría querido saber?', '¿Qué te habría gustado saber?'],
  ['¿Qué le ha costado más?', '¿Qué te ha costado más?'],
  ['¿Qué le ha gustado?', '¿Qué te ha gustado?'],
  ['¿Cómo ha ido su visita de hoy?', '¿Cómo ha ido tu visita de hoy?'],
  ['Cuéntenos un poco más', 'Cuéntanos un poco más'],
  ['¿Cuánto le ha satisfecho la entrega?', '¿Cuánto te ha satisfecho la entrega?'],
  ['¿Qué le ha gustado más?', '¿Qué te ha gustado más?'],
  ['¡Gracias! Su opinión nos ayuda a mejorar.', '¡Gracias! Tu opinión nos ayuda a mejorar.'],
  ['¿Cuántas estrellas le da al producto?', '¿Cuántas estrellas le das al producto?'],
  ['¿Dónde se ha atascado?', '¿Dónde te has atascado?'],
  ['¿Le hemos resuelto el problema?', '¿Te hemos resuelto el problema?'],
  ['¿Le ha ayudado esta conversación?', '¿Te ha ayudado esta conversación?'],
  [
    '¿Con qué probabilidad nos recomendaría a un familiar o amigo?',
    '¿Con qué probabilidad nos recomendarías a un familiar o amigo?',
  ],
  ['¿Qué le falta para darnos un 10?', '¿Qué te falta para darnos un 10?'],
  ['¿Qué es lo que más valora?', '¿Qué es lo que más valoras?'],
  ['¿Por qué se marcha?', '¿Por qué te marchas?'],
  ['¿Qué le habría hecho quedarse?', '¿Qué te habría hecho quedarte?'],
  ['Aun así, ¿nos recomendaría?', 'Aun así, ¿nos recomendarías?'],
  ['¿Con qué probabilidad recomendaría trabajar aquí?', '¿Con qué probabilidad recomendarías trabajar aquí?'],
  ['¿Qué cambiaría primero?', '¿Qué cambiarías primero?'],
]

const asTu = new Map(pairs)
const asUsted = new Map(pairs.map(([usted, tu]) => [tu, usted]))

/**
 * A survey that addresses people in another way: the words of templates follow, and what somebody wrote stays as it
 * is.
 */
export function addressedAs(definition: SurveyDefinition, formality: Formality): SurveyDefinition {
  const words = formality === 'tu' ? asTu : asUsted
  const say = (text: Localized): Localized => {
    const said = words.get(text['es'] ?? '')
    return said === undefined ? text : { ...text, es: said }
  }
  return {
    ...definition,
    formality,
    questions: definition.questions.map((question) => ({ ...question, text: say(question.text) })),
    thanks: definition.thanks.map((thanks) => ({ ...thanks, text: say(thanks.text) })),
  }
}
