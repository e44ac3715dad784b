export type AppErrorCode =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'precondition_failed'
  | 'too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'unavailable'

/** One thing to mend: `path` is a JSON path in dots (`customer.email`), empty for the whole body. */
export interface FieldIssue {
  path: string
  message: string
}

export interface AppErrorOptions extends ErrorOptions {
  issues?: readonly FieldIssue[]
  retryAfterSeconds?: number
}

/** An error the caller can act on; anything else is a bug and becomes a 500. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode
  readonly issues: readonly FieldIssue[]
  readonly retryAfterSeconds: number | undefined

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.issues = options.issues ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
