import { getRouteApi } from '@tanstack/react-router'

import { Story } from './story.tsx'
import type { StoryView } from './url-state.ts'

const route = getRouteApi('/customers/$id')

export function CustomerPage() {
  const { id } = route.useParams()
  const view = route.useSearch()
  const navigate = route.useNavigate()
  const look = (search: StoryView) => void navigate({ search, replace: true, resetScroll: false })
  const { show: _, ...noKind } = view
  const { channel: __, ...noChannel } = view
  return (
    <Story
      key={id}
      customerId={id}
      show={view.show}
      onShow={(show) => look(show ? { ...view, show } : noKind)}
      channel={view.channel}
      onChannel={(channel) => look(channel ? { ...view, channel } : noChannel)}
    />
  )
}
