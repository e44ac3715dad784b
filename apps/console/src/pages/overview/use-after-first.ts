import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** What asks the server for a second's work waits until the figures have come: a turn, once it came, stays. */
export function useAfterFirst(): boolean {
  const asking = useIsFetching({ queryKey: ['metric'] })
  const [isTurn, setTurn] = useState(false)
  useEffect(() => {
    if (isTurn || asking > 0) return undefined
    const timer = setTimeout(() => setTurn(true), 500)
    return () => clearTimeout(timer)
  }, [isTurn, asking])
  return isTurn
}
