import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

import { LiveProvider } from './live/live.tsx'
import { router } from './router.tsx'
import { Gate } from './session/gate.tsx'
import { useSession } from './session/session.tsx'
import { Splash } from './shell/splash.tsx'

/** Nothing of an organization is on screen before somebody of it has signed in. */
export function App({ arrived }: { arrived: Promise<unknown> }) {
  const isHere = useArrival(arrived)
  return <Gate>{isHere ? <Console /> : <Splash />}</Gate>
}

/** Waited for without suspending: React would keep the splash for 300 ms more, and the page's questions with it. */
function useArrival(arrived: Promise<unknown>): boolean {
  const [isHere, setIsHere] = useState(false)
  useEffect(() => {
    const show = () => setIsHere(true)
    void arrived.then(show, show)
  }, [arrived])
  return isHere
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
