/** A program that a step runs; both come with `npm ci`. */
export interface Command {
  program: 'wrangler' | 'turbo'
  args: readonly string[]
  /** On which condition it is run; always, where it does not say. */
  when?: string
}

export const wrangler = (...args: readonly string[]): Command => ({ program: 'wrangler', args })

export const when = (condition: string, command: Command): Command => ({ ...command, when: condition })

const shown = (arg: string): string =>
  /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`

/** The command as a person would type it. */
export const commandLine = ({ program, args }: Command): string =>
  ['npx', program, ...args].map(shown).join(' ')
