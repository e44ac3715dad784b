export { AppError } from './app-error.ts'
export type { AppErrorCode, AppErrorOptions, FieldIssue } from './app-error.ts'
