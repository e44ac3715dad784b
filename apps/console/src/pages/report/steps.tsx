import { useI18n } from '../../i18n/context.tsx'
import type { Step } from './findings.ts'
import { Part } from './part.tsx'

/** What to do next, in order. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t, format } = useI18n()
  const words = t.report.steps
  const say = (step: Step): string => {
    if (step.do === 'call') return words.call(format.list(step.names))
    if (step.do === 'overdue') return format.plural(step.count, words.overdue)
    return step.do === 'ask' ? words.ask : words[step.do](step.name)
  }
  return (
    <Part title={words.title}>
      {steps.length === 0 ? (
        <p className="text-soft">{words.none}</p>
      ) : (
        <ol className="list-inside list-decimal space-y-1 marker:text-faint">
          {steps.map((step) => (
            <li key={step.do} className="text-pretty">
              {say(step)}
            </li>
          ))}
        </ol>
      )}
    </Part>
  )
}
