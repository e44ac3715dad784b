import type { ClientId } from './catalogue.ts'
import { isClientId } from './catalogue.ts'

export interface SnippetsSearch {
  client?: ClientId
}

export const parseSnippets = ({ client }: Record<string, unknown>): SnippetsSearch =>
  isClientId(client) ? { client } : {}
