import { useI18n } from '../i18n/context.tsx'
import { classes } from './classes.ts'

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={classes('skeleton', className)} />
}

/** Rows that stand where a list will be. */
export function ListSkeleton({ rows = 5, className = 'h-14' }: { rows?: number; className?: string }) {
  const { t } = useI18n()
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{t.common.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className={className} />
      ))}
    </div>
  )
}

export function PageSkeleton() {
  return (
    <div className="space-y-6">
      <Skeleton className="h-8 w-48" />
      <ListSkeleton rows={4} className="h-24" />
    </div>
  )
}
