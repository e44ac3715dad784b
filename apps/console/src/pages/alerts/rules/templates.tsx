import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { cardClass } from '../../../ui/card.tsx'
import { classes } from '../../../ui/classes.ts'
import { ruleTemplatesQuery } from '../queries.ts'

/** Sentences to begin with; each leads to the builder with it written out. */
export function Templates() {
  const { t, language } = useI18n()
  const words = t.rules.templates
  const templates = useQuery(ruleTemplatesQuery(useClient())).data?.items ?? []
  if (templates.length === 0) return null
  return (
    <section aria-labelledby="templates">
      <h2 id="templates" className="font-semibold">
        {words.title}
      </h2>
      <p className="mt-0.5 max-w-prose text-sm text-pretty text-soft">{words.intro}</p>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {templates.map(({ key, title, sentence }) => (
          <li key={key}>
            <Link
              to="/alerts/rules/new"
              search={{ template: key }}
              className={classes(cardClass, 'group flex h-full flex-col gap-1.5 p-4 hover:border-edge')}
            >
              <span className="sr-only">{words.use(title[language])}</span>
              <span
                aria-hidden="true"
                className="flex items-center justify-between gap-2 text-sm font-semibold"
              >
                {title[language]}
                <ArrowRight className="size-4 shrink-0 text-faint group-hover:text-accent" />
              </span>
              <span className="text-sm text-pretty text-soft">{sentence[language]}.</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
