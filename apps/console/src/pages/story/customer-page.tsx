import { getRouteApi } from '@tanstack/react-router'

import { Story } from './story.tsx'

const route = getRouteApi('/customers/$id')

export function CustomerPage() {
  const { id } = route.useParams()
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Story
      key={id}
      customerId={id}
      show={show}
      onShow={(next) =>
        void navigate({ search: next ? { show: next } : {}, replace: true, resetScroll: false })
      }
    />
  )
}
