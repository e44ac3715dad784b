import { isRole } from '@vigia/domain/roles'

import { useI18n } from '../i18n/context.tsx'
import { signInForDevelopment, type DevPerson } from './dev-session.ts'
import { useEntrance } from './session.tsx'

/** The people of the demo, each a press away: only a local run knows any. */
export function LocalPeople({ people }: { people: readonly DevPerson[] }) {
  const { t } = useI18n()
  const { refresh } = useEntrance()
  const roleOf = (role: string) => (isRole(role) ? t.people.roles[role] : role)
  return (
    <section aria-labelledby="local-people">
      <h2 id="local-people" className="mb-2 text-sm font-medium text-soft">
        {t.session.local.title}
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line">
        {people.map(({ name, email, role }) => (
          <li key={email}>
            <button
              type="button"
              onClick={() => void signInForDevelopment(email).then(refresh)}
              className="flex w-full items-baseline justify-between gap-4 bg-surface px-4 py-2.5 text-start text-sm -outline-offset-2 hover:bg-sunken"
            >
              <span className="font-medium">{name}</span>
              <span className="text-soft">{roleOf(role)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
