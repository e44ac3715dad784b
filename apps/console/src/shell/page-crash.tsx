import type { ErrorComponentProps } from '@tanstack/react-router'

import { ProblemNotice } from '../ui/problem-notice.tsx'

export function PageCrash({ error, reset }: ErrorComponentProps) {
  return <ProblemNotice error={error} retry={reset} />
}
