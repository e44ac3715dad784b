import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'

import { Splash } from '../shell/splash.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { placeOf } from './place.ts'
import { useEntrance } from './session.tsx'

const ConfirmScreen = lazy(() =>
  import('./confirm-screen.tsx').then(({ ConfirmScreen: screen }) => ({ default: screen })),
)
const FoundScreen = lazy(() =>
  import('./found-screen.tsx').then(({ FoundScreen: screen }) => ({ default: screen })),
)
const InvitationScreen = lazy(() =>
  import('./invitation-screen.tsx').then(({ InvitationScreen: screen }) => ({ default: screen })),
)
const SignInScreen = lazy(() =>
  import('./sign-in-screen.tsx').then(({ SignInScreen: screen }) => ({ default: screen })),
)

/** Nothing of an organization is on screen before somebody of it has signed in. */
export function Gate({ children }: { children: ReactNode }) {
  const screen = useScreen()
  // What suspends within the console must not put the splash in its place: only these screens come by themselves.
  return screen === null ? children : <Suspense fallback={<Splash />}>{screen}</Suspense>
}

/** The screen before the console, null for whoever may enter it. */
function useScreen(): ReactNode {
  const { state, refresh } = useEntrance()
  const [place, setPlace] = useState(() => placeOf(location.pathname, location.search, location.hash))
  /** The address has done its work: what is left of it would be read again at the next reload. */
  const goOn = () => {
    history.replaceState(null, '', '/')
    setPlace({ token: null, invitation: null, founding: false })
  }
  if (state.is === 'starting') return <Splash />
  if (state.is === 'failed')
    return (
      <main className="mx-auto grid min-h-dvh max-w-lg content-center px-4">
        <ProblemNotice error={state.error} retry={refresh} />
      </main>
    )
  if (place.token !== null) return <ConfirmScreen token={place.token} onDone={goOn} />
  if (state.is === 'out') return <SignInScreen ended={state.ended} invited={place.invitation !== null} />
  const { view } = state
  const waits = place.invitation !== null || (view.organization === null && view.invitations.length > 0)
  if (waits) return <InvitationScreen view={view} asked={place.invitation} onDone={goOn} />
  const isFirst = view.organization === null
  return isFirst || place.founding ? <FoundScreen isFirst={isFirst} onDone={goOn} /> : null
}
