import * as z from 'zod'

/** Which worker serves a route: the gateway and the console's proxy dispatch by it. */
export type WorkerName = 'collector' | 'metrics-api' | 'churn-alerts' | 'accounts' | 'live'

/** What a key or a role may do; a publishable key has `signals:write` alone. */
export const scopes = [
  'signals:write',
  'metrics:read',
  'customers:read',
  'customers:write',
  'customers:erase',
  'surveys:read',
  'surveys:write',
  'invitations:write',
  'imports:manage',
  'arrivals:read',
  'metrics:manage',
  'views:manage',
  'cases:read',
  'cases:write',
  'destinations:manage',
  'team:manage',
  'rules:manage',
  'exports:read',
  'live:read',
  'organization:read',
  'organization:manage',
  'members:read',
  'members:manage',
  'keys:manage',
  'audit:read',
] as const

export type Scope = (typeof scopes)[number]

export const scopeSchema = z.enum(scopes)

interface JsonBody<S extends z.ZodType = z.ZodType> {
  description: string
  content: { 'application/json': { schema: S } }
}

interface ProblemBody {
  description: string
  content: { 'application/problem+json': { schema: z.ZodType } }
}

export interface RequestBody {
  content: { 'application/json': { schema: z.ZodType } }
  required: boolean
}

/** A route is plain data with literal types: servers mount it, clients call it, docs print it. */
export interface RouteContract {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  operationId: string
  summary: string
  description?: string
  tags: string[]
  worker: WorkerName
  scope: Scope
  /** Only a person who is signed in may call it: keys are told to leave it to them. */
  peopleOnly?: boolean
  security: Record<string, string[]>[]
  request?: {
    params?: z.ZodObject
    query?: z.ZodObject
    headers?: z.ZodObject
    body?: RequestBody
  }
  responses: Record<number, JsonBody | ProblemBody | { description: string }>
}

/** Keeps the literal types of `route`, so that handlers and clients are typed by it. */
export const defineRoute = <const R extends Omit<RouteContract, 'security'>>(
  route: R,
): R & Pick<RouteContract, 'security'> => ({
  ...route,
  security: route.peopleOnly ? [{ session: [] }] : [{ key: [route.scope] }, { session: [] }],
})

export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

export const body = <S extends z.ZodType>(schema: S) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

/** A body that may be left out altogether: then it is empty. */
export const optionalBody = <S extends z.ZodType>(schema: S) => ({
  content: { 'application/json': { schema } },
  required: false as const,
})
