import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Puts what a change answered in the place of what was known. A read that was under way before it would bring the older
 * back, for as long as until the next one: it is called off.
 */
export function keepAnswer(queries: QueryClient, queryKey: QueryKey, answer: unknown): void {
  void queries.cancelQueries({ queryKey, exact: true })
  queries.setQueryData(queryKey, answer)
}
