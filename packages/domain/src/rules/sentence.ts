import type { Language, Texts } from '../signals/index.ts'
import { metricClause } from './metric-clause.ts'
import { not } from './phrases.ts'
import type { Rule, RuleSubject } from './rule.ts'
import { signalClauses } from './signal-clauses.ts'
import { caseClauses, riskClauses } from './state-clauses.ts'
import { compared, either } from './wording.ts'

/** What a sentence says when a rule asks nothing of its own subject. */
const anything: Record<RuleSubject, Texts> = {
  signal: { es: 'llegue una señal', en: 'a signal arrives' },
  risk: { es: 'cambie el riesgo de un cliente', en: 'the risk of a customer changes' },
  case: { es: 'haya un caso abierto', en: 'a case is open' },
  metric: { es: 'cambie una métrica', en: 'a metric changes' },
}

/** Who the customer is: `del segmento vip que valen más de 500 €`. */
function who({ on, conditions }: Rule, currency: string | null): Texts | null {
  const parts = conditions.flatMap((condition): Texts[] => {
    if (condition.field === 'segment') {
      const { es, en } = either(condition)
      return [
        not(condition)
          ? { es: `que no son del segmento ${es}`, en: `outside segment ${en}` }
          : { es: `del segmento ${es}`, en: `in segment ${en}` },
      ]
    }
    if (condition.field !== 'value') return []
    const { es, en } = compared(condition, 'money', currency)
    return [{ es: `que valen ${es}`, en: `worth ${en}` }]
  })
  if (parts.length === 0) return null
  return {
    es: `, ${on === 'signal' ? 'de' : 'para'} clientes ${parts.map(({ es }) => es).join(' y ')}`,
    en: `, ${on === 'signal' ? 'from' : 'for'} customers ${parts.map(({ en }) => en).join(' and ')}`,
  }
}

const joined = (parts: readonly Texts[], language: Language) =>
  parts.map((part) => part[language]).join(language === 'es' ? ' y ' : ' and ')

function clausesOf({ on, conditions }: Rule): { what: Texts[]; where: Texts[] } {
  if (on === 'signal') return signalClauses(conditions)
  if (on === 'risk') return riskClauses(conditions)
  return on === 'case' ? caseClauses(conditions) : metricClause(conditions)
}

/** What must hold, as what follows "when" in a sentence; money in `currency` (ISO 4217), else as plain numbers. */
export function whenOf(rule: Rule, currency: string | null = null): Texts {
  const { what, where } = clausesOf(rule)
  const clauses = what.length > 0 ? what : [anything[rule.on]]
  const whose = who(rule, currency)
  const of = (language: Language) =>
    `${joined(clauses, language)}${where.map((place) => ` ${place[language]}`).join('')}${whose?.[language] ?? ''}`
  return { es: of('es'), en: of('en') }
}

/** The rule as a sentence in both languages, for a rule that was checked. */
export function sentenceOf(rule: Rule, currency: string | null = null): Texts {
  const { es, en } = whenOf(rule, currency)
  const urgent = rule.tier === 'critical'
  return {
    es: `Avisar ${urgent ? 'con urgencia ' : ''}cuando ${es}`,
    en: `${urgent ? 'Alert urgently' : 'Alert'} when ${en}`,
  }
}
