import { DATABASE, type StepOf } from '../plan/plan.ts'
import { learn, perform, performJson, writeDerived, type Session } from './session.ts'

interface Database {
  uuid: string
  name: string
}

const missingName = `There is no organization yet, so this run has to be told its name. For example:

  npm run deploy -- --organization "Bicicletas Aurora" --time-zone Europe/Madrid --region us --currency EUR`

/** @throws Error where the name that the first organization needs was not given. */
export function nameOf({ options }: Session): string {
  if (options.organization.name === null) throw new Error(missingName)
  return options.organization.name
}

/** Finds the database or makes it, and writes the configurations that name it. */
export async function settleDatabase(session: Session, { commands }: StepOf<'database'>): Promise<void> {
  const find = async () => {
    const databases = (await performJson(session, commands.list)) as Database[]
    return databases.find(({ name }) => name === DATABASE)
  }
  let found = await find()
  if (found) session.tools.say(`Found it: ${found.uuid}`)
  else {
    // Better now than after everything is deployed.
    if (session.options.only.includes('keys') && !session.options.newKeys) nameOf(session)
    await perform(session, commands.create, true)
    found = await find()
  }
  if (!found)
    throw new Error(`The database ${DATABASE} was made, but is not listed yet. Run this again in a minute.`)
  learn(session, { databaseId: found.uuid })
  writeDerived(session)
}
