import { Passkeys } from './passkeys.tsx'
import { Profile } from './profile.tsx'
import { Sessions } from './sessions.tsx'

/** What is one's own: name and language, passkeys, and where one is signed in. */
export function Account() {
  return (
    <div className="grid max-w-2xl gap-10">
      <Profile />
      <Passkeys />
      <Sessions />
    </div>
  )
}
