import { describe, expect, it } from 'vitest'

import { optionsOf } from '../cli/options.ts'
import { worker } from '../../test/worker.ts'
import { commandLine, wrangler } from './command.ts'
import { describePlan } from './describe.ts'
import { plan } from './plan.ts'

const workers = [worker('churn-alerts'), worker('collector'), worker('console', false)]
const stepsFor = (...args: string[]) => plan({ options: optionsOf(args), workers, folder: '/state' })
const titlesFor = (...args: string[]) => stepsFor(...args).map(({ title }) => title)

describe('plan', () => {
  it('builds before it touches the account, migrates before it deploys, and looks at last whether it works', () => {
    expect(titlesFor()).toEqual([
      'Build what is served as files',
      'The account',
      'The database',
      'Bring the database up to date',
      'Deploy vigia-churn-alerts',
      'Deploy vigia-collector',
      'Deploy vigia-console',
      'Tell the alerts where the console is',
      'The first organization and its keys',
      'See that it works',
    ])
  })

  it.each([
    { only: 'smoke', titles: ['See that it works'] },
    { only: 'migrate', titles: ['The account', 'The database', 'Bring the database up to date'] },
    { only: 'build', titles: ['Build what is served as files'] },
  ])('does no more than it needs for --only $only', ({ only, titles }) => {
    expect(titlesFor('--only', only)).toEqual(titles)
  })

  it('makes the database where it was asked to be', () => {
    const told = describePlan(stepsFor('--jurisdiction', 'eu'))
    expect(told).toContain('npx wrangler d1 create vigia --jurisdiction eu')
    expect(told).toContain('only while there is no database vigia')
  })

  it('migrates by the configuration of a worker that has the database', () => {
    expect(describePlan(stepsFor())).toContain('apply vigia --remote -c /state/churn-alerts/wrangler.json')
  })

  it('says so where no worker has a database', () => {
    const alone = { options: optionsOf([]), workers: [worker('console', false)], folder: '/state' }
    expect(() => plan(alone)).toThrow('No worker is bound to a D1 database')
  })
})

describe('commandLine', () => {
  it('quotes what a shell would take apart', () => {
    expect(commandLine(wrangler('d1', "it's a trap"))).toBe(String.raw`npx wrangler d1 'it'\''s a trap'`)
  })
})
