import * as z from 'zod'

import { nameSchema } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { languageSchema, roleSchema } from './vocabulary.ts'

const MOST_LOGO_BYTES = 32_768

const isTimeZone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== ''
  } catch {
    return false
  }
}

const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Use a time zone such as America/Bogota')
  .describe('Where its days begin and end')

/** An SVG can carry scripts, so a logo is a picture of dots. */
const logoSchema = z
  .string()
  .max(Math.ceil((MOST_LOGO_BYTES * 4) / 3) + 40)
  .regex(
    /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/,
    'Use a data URL of a PNG, JPEG or WebP',
  )

export const brandSettingsSchema = z
  .strictObject({
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'Use a colour such as #0b6e4f')
      .nullable(),
    logo: logoSchema.nullable().describe('A data URL of at most 32 KiB'),
  })
  .meta({ id: 'BrandSettings' })

const shape = {
  name: nameSchema,
  timeZone: timeZoneSchema,
  region: z.enum(['us', 'latam']).describe('Which prior the churn model starts from'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use three capital letters, such as EUR'),
  language: languageSchema.describe('What its customers are addressed in where nothing else says so'),
  tone: z.enum(['usted', 'tu']).describe('How surveys in Spanish address people'),
  brand: brandSettingsSchema,
}

export const organizationSchema = z
  .object({ id: z.string(), ...shape, createdAt: z.string() })
  .meta({ id: 'Organization' })

export const organizationPatchSchema = z.strictObject(shape).partial().meta({ id: 'OrganizationPatch' })

export const organizationBodySchema = z
  .strictObject({
    name: nameSchema,
    timeZone: timeZoneSchema.default('UTC'),
    region: shape.region.default('us'),
    currency: shape.currency.default('EUR'),
    language: languageSchema.default('es'),
  })
  .meta({ id: 'OrganizationBody' })

const shared = { worker: 'accounts', tags: ['organization'] as string[] } as const

export const organizationRoutes = {
  getOrganization: defineRoute({
    ...shared,
    scope: 'organization:read',
    method: 'get',
    path: '/v1/organization',
    operationId: 'getOrganization',
    summary: 'The organization of the session or the key',
    responses: { 200: json(organizationSchema, 'The organization'), ...commonProblems },
  }),
  updateOrganization: defineRoute({
    ...shared,
    scope: 'organization:manage',
    method: 'patch',
    path: '/v1/organization',
    operationId: 'updateOrganization',
    summary: 'Change its name, place, language or brand',
    description:
      'Days that are already counted keep the time zone they were counted in; amounts are not converted into another currency.',
    request: { body: body(organizationPatchSchema) },
    responses: { 200: json(organizationSchema, 'The organization as it is now'), ...commonProblems },
  }),
  createOrganization: defineRoute({
    ...shared,
    scope: 'organization:read',
    peopleOnly: true,
    method: 'post',
    path: '/v1/organizations',
    operationId: 'createOrganization',
    summary: 'Found an organization; who asks becomes its owner, and the session reads it from now on',
    request: { body: body(organizationBodySchema) },
    responses: {
      201: json(z.object({ organization: organizationSchema, role: roleSchema }), 'The organization'),
      ...commonProblems,
    },
  }),
} as const

export type Organization = z.infer<typeof organizationSchema>
export type OrganizationPatch = z.infer<typeof organizationPatchSchema>
export type OrganizationBody = z.infer<typeof organizationBodySchema>
