import type { DatabaseEnv } from '@vigia/db/database'

interface Upstream {
  fetch: (request: Request) => Promise<Response>
}

/** What `service_binding_extra_handlers` adds to a binding. */
interface ScheduledUpstream extends Upstream {
  scheduled: (options: { cron: string; scheduledTime: Date }) => Promise<{ outcome: string }>
}

/** A worker that is not there yet has no binding. */
export interface Bindings extends DatabaseEnv {
  VIGIA_LOCAL: string
  /** Names this run, so that a second one can tell whether it is still there. */
  VIGIA_RUN: string
  COLLECTOR?: ScheduledUpstream
  METRICS?: Upstream
  ALERTS?: ScheduledUpstream
  ACCOUNTS?: Upstream
  LIVE?: Upstream
  CONSOLE?: Upstream
}
