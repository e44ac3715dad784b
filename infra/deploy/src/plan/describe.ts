import { commandLine } from './command.ts'
import type { Step } from './plan.ts'

const SMOKE = `the console's page; that no API answers without a key; with a key: one eNPS answer at the touchpoint
     vigia-smoke-test (recorded once, for ever), found again in /v1/metrics/enps`

const commandsOf = (step: Step) => ('commands' in step ? Object.values(step.commands) : [])

/** The plan as a person reads it: each step with its commands, and when a command is run at all. */
export const describePlan = (steps: readonly Step[]): string =>
  steps
    .map((step, index) => {
      const lines = commandsOf(step).map((command) => {
        const condition = command.when === undefined ? '' : `     (${command.when})\n`
        return `${condition}     ${commandLine(command)}`
      })
      const what = step.kind === 'smoke' ? [`     ${SMOKE}`] : lines
      return [`${String(index + 1).padStart(3)}. ${step.title}`, ...what].join('\n')
    })
    .join('\n')
