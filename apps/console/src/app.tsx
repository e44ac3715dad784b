import { RouterProvider } from '@tanstack/react-router'

import { LiveProvider } from './live/live.tsx'
import { router } from './router.tsx'
import { Gate } from './session/gate.tsx'
import { useSession } from './session/session.tsx'

/** Nothing of an organization is on screen before somebody of it has signed in. */
export function App() {
  return (
    <Gate>
      <Console />
    </Gate>
  )
}

/** Another organization is another console: nothing of the one before is carried over. */
function Console() {
  const { organization } = useSession()
  return (
    <LiveProvider key={organization.id} access={null}>
      <RouterProvider router={router} />
    </LiveProvider>
  )
}
