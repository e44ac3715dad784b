import { getRouteApi } from '@tanstack/react-router'

import { useI18n } from '../../../i18n/context.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Assignment } from './assignment.tsx'
import { Hours } from './hours.tsx'
import { Managers } from './managers.tsx'
import { Playbook } from './playbook.tsx'
import type { FollowUpPart } from './url-state.ts'
import { followUpParts } from './url-state.ts'

const route = getRouteApi('/settings/follow-up')

const contents: Record<FollowUpPart, React.ReactNode> = {
  managers: <Managers />,
  assignment: <Assignment />,
  hours: <Hours />,
  playbook: <Playbook />,
}

/** Who follows up, who gets what, when, and how. */
export function FollowUpPage() {
  const { t } = useI18n()
  const { part = 'managers' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Tabs
      label={t.followUp.parts}
      value={part}
      tabs={followUpParts.map((value) => ({
        value,
        label: t.followUp.part[value],
        content: contents[value],
      }))}
      onChange={(next) => void navigate({ search: { part: next }, replace: true, resetScroll: false })}
    />
  )
}
