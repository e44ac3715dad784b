import type { Worker } from '../src/project/workers.ts'

export const worker = (app: string, withDatabase = true): Worker => {
  const name = `vigia-${app}`
  const config = { name, main: 'src/index.ts', ...(withDatabase && { d1_databases: [{ binding: 'DB' }] }) }
  return { name, needs: [], folder: `/repo/apps/${app}`, config }
}
