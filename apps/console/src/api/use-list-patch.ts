import type { QueryKey } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'

interface Item {
  id: string
}

/**
 * Changes one item of a list on screen before the server has answered: `show` changes it and answers what puts it back,
 * `keep` takes what was saved.
 */
export function useListPatch<T extends Item>(key: QueryKey, id: string) {
  const queries = useQueryClient()
  const write = (change: (item: T) => T) =>
    queries.setQueryData<{ items: T[] }>(
      key,
      (list) => list && { ...list, items: list.items.map((item) => (item.id === id ? change(item) : item)) },
    )
  return {
    show: async (patch: Partial<T>): Promise<() => void> => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData(key)
      write((item) => ({ ...item, ...patch }))
      return () => queries.setQueryData(key, before)
    },
    keep: (saved: T) => write(() => saved),
  }
}
