import { Link } from '@tanstack/react-router'
import { Telescope } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound() {
  const { t } = useI18n()
  const { title, detail, action } = t.common.notFound
  return (
    <EmptyState icon={Telescope} title={title} detail={detail} heading="h1">
      <Link to="/" className={buttonClass({ kind: 'primary' })}>
        {action}
      </Link>
    </EmptyState>
  )
}
