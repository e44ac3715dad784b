import { RouterProvider } from '@tanstack/react-router'

import { LiveProvider } from './live/live.tsx'
import { router } from './router.tsx'
import { KeyScreen } from './session/key-screen.tsx'
import { useSession } from './session/session.tsx'
import { Splash } from './shell/splash.tsx'

/** Nothing of an organization is on screen without a key. */
export function App() {
  const { state } = useSession()
  if (state.is === 'starting') return <Splash />
  if (state.is === 'closed') return <KeyScreen refused={state.refused} />
  return (
    <LiveProvider access={state.key}>
      <RouterProvider router={router} />
    </LiveProvider>
  )
}
