import { useEffect } from 'react'

import { useI18n } from '../../i18n/context.tsx'
import { useLive } from '../../live/live.tsx'
import { PersonMark } from './person-mark.tsx'

/** Who else has a case open, by name; oneself is not among them. */
export function useOthers(caseId: string, ownName: string | null) {
  const { people, me } = useLive()
  return people.filter(
    (person) => person.caseId === caseId && person.id !== me?.id && (me?.name || person.name !== ownName),
  )
}

/** Lets the others see that this case is open here, for as long as it is. */
export function useLook(caseId: string | null, name: string | null): void {
  const { look } = useLive()
  useEffect(() => {
    look(caseId, name)
    return () => look(null, name)
  }, [look, caseId, name])
}

export function Looking({ caseId, ownName }: { caseId: string; ownName: string | null }) {
  const { t, format } = useI18n()
  const others = useOthers(caseId, ownName)
  return (
    <div role="status" data-testid="looking">
      {others.length > 0 && (
        <p className="mb-4 flex items-center gap-2.5 rounded-xl bg-accent-soft px-3 py-2 text-sm">
          <span className="flex -space-x-1.5">
            {others.slice(0, 3).map(({ id, name }) => (
              <PersonMark key={id} name={name} isLive />
            ))}
          </span>
          {t.live.looking(format.list(others.map(({ name }) => name)), others.length)}
        </p>
      )}
    </div>
  )
}
