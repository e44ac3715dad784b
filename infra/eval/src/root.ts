import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(import.meta.resolve('../../../'))
