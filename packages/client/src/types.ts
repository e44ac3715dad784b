import type { OperationId, routes } from '@vigia/contracts'
import type * as z from 'zod'

type Route<O extends OperationId> = (typeof routes)[O]
type RequestOf<O extends OperationId> = Route<O> extends { request: infer R } ? R : object

type Params<R> = R extends { params: infer S extends z.ZodType } ? { params: z.input<S> } : unknown
type Query<R> = R extends { query: infer S extends z.ZodType } ? { query?: z.input<S> } : unknown
type Body<R> = R extends { body: { content: { 'application/json': { schema: infer S extends z.ZodType } } } }
  ? { body: z.input<S> }
  : unknown

/** What a call of `O` takes, read off its contract. */
export type Input<O extends OperationId> = Params<RequestOf<O>> & Query<RequestOf<O>> & Body<RequestOf<O>>

type Success<R> = R extends { responses: infer A } ? A[Extract<keyof A, 200 | 201 | 202>] : never

/** What a call of `O` answers, read off its contract. */
export type Output<O extends OperationId> =
  Success<Route<O>> extends { content: { 'application/json': { schema: infer S extends z.ZodType } } }
    ? z.output<S>
    : never

/** The operations that answer a page of items and where the next one begins. */
export type ListOperation = {
  [O in OperationId]: Output<O> extends { items: unknown[]; nextCursor: string | null } ? O : never
}[OperationId]

/** One of the items that a list is of. */
export type ItemOf<O extends ListOperation> = Output<O> extends { items: (infer I)[] } ? I : never
