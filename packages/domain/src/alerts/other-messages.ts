import type { Texts } from '../signals/index.ts'
import { paragraph, textOf } from './blocks.ts'
import type { AlertMessage } from './input.ts'
import { contextOf } from './message.ts'
import { both, clip, clipBoth, withoutStop } from './wording.ts'

/** A rule about a metric that fired: it is about no customer. */
export interface MetricFacts {
  rule: { name: string; text: Texts }
  /** What the metric did, in a sentence: from what to what, since when, with its interval. */
  what: Texts
  timeZone?: string | undefined
  now: Date
}

/** That a metric did what a rule watches for. */
export function metricMessage({ rule, what, timeZone = 'UTC', now }: MetricFacts): AlertMessage {
  const [name, told, says] = [
    clip(rule.name, 50),
    clipBoth(what, 400),
    both(withoutStop(rule.text.es, 200), withoutStop(rule.text.en, 200)),
  ]
  const blocks = [
    paragraph(told),
    paragraph(
      both(`La regla «${name}» vigila esto: ${says.es}.`, `The rule “${name}” watches for this: ${says.en}.`),
    ),
  ]
  return {
    subject: both(`Saltó la regla «${name}»`, `The rule “${name}” fired`),
    text: textOf(blocks),
    blocks,
    nextStep: both(
      'Lee los comentarios de esos días antes de decidir qué cambiar.',
      'Read the comments of those days before you decide what to change.',
    ),
    context: contextOf(now, timeZone),
  }
}

/** A sample that shows that alerts arrive. */
export function testMessage(now: Date, timeZone = 'UTC'): AlertMessage {
  const blocks = [
    paragraph(
      both(
        'Si lees esto, las alertas llegarán aquí: quién está en riesgo, por qué y qué hacer.',
        'If you read this, alerts will arrive here: who is at risk, why, and what to do.',
      ),
    ),
  ]
  return {
    subject: both('Mensaje de prueba de Vigía', 'Test message from Vigía'),
    text: textOf(blocks),
    blocks,
    nextStep: both('Nada: todo funciona.', 'Nothing: it all works.'),
    context: contextOf(now, timeZone),
  }
}
