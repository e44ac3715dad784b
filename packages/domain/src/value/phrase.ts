import type { Cohort } from './cohorts.ts'

const percent = (locale: 'es' | 'en', value: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100)

/** What the cohorts say, in one sentence that names the comparison and claims no cause. */
export function phraseCohorts(cohorts: readonly Cohort[]): { es: string; en: string } {
  const [best, , worst] = cohorts
  const [high, low] = [best?.retained.value ?? null, worst?.retained.value ?? null]
  if (high === null || low === null || !worst?.difference)
    return { es: 'Todavía no hay respuestas para comparar.', en: 'There are no answers to compare yet.' }
  const sure = worst.difference.significant
  return {
    es: `De quienes responden mejor sigue el ${percent('es', high)}; de quienes responden peor, el ${percent('es', low)}${sure ? '' : ' (la diferencia puede ser casualidad)'}. Es una asociación: no dice qué pasaría si mejorara la nota.`,
    en: `Of those who answer best ${percent('en', high)} stay; of those who answer worst, ${percent('en', low)}${sure ? '' : ' (the difference may be chance)'}. This is an association: it does not say what a better score would bring.`,
  }
}
