import { useQuery } from '@tanstack/react-query'

import { modelQuery } from '../../api/people-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { ActingCard } from './acting-card.tsx'
import { DriftCard } from './drift-card.tsx'
import { LearningCard } from './learning-card.tsx'
import { MeasuresCard } from './measures-card.tsx'
import { ReliabilityCard } from './reliability-card.tsx'
import { StatusCard } from './status-card.tsx'
import { TeachCard } from './teach-card.tsx'
import { VersionsCard } from './versions-card.tsx'
import { WeightsCard } from './weights-card.tsx'

/** The model card: what it knows, how well it tells, and what is still assumption. */
export function ModelPage() {
  const { t } = useI18n()
  const found = useQuery(modelQuery(useClient()))

  return (
    <>
      <PageHeader title={t.model.title} intro={t.model.intro} />
      {found.isPending ? (
        <ListSkeleton rows={4} className="h-48" />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={found.refetch} />
      ) : (
        <div className="space-y-4">
          <StatusCard card={found.data} />
          {!found.data.learned && <TeachCard card={found.data} />}
          {found.data.measured && <MeasuresCard card={found.data} measured={found.data.measured} />}
          {found.data.examples > 0 && (
            <div className="grid items-start gap-4 xl:grid-cols-2">
              <ReliabilityCard measured={found.data.measured} />
              <LearningCard card={found.data} />
            </div>
          )}
          <WeightsCard card={found.data} />
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <ActingCard acting={found.data.acting} />
            <DriftCard drift={found.data.drift} terms={found.data.terms} />
          </div>
          <VersionsCard card={found.data} />
        </div>
      )}
    </>
  )
}
