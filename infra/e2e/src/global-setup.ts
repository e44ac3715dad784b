import type { TestProject } from 'vitest/node'

import { startStack } from './stack.ts'

/** One run of everything for all end-to-end tests; each file has an organization of its own in it. */
export async function setup(project: TestProject) {
  const { baseUrl, state, stop } = await startStack()
  project.provide('baseUrl', baseUrl)
  project.provide('state', state)
  return stop
}

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string
    state: string
  }
}
