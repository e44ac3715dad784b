import * as z from 'zod'

/** ISO-8601 instant; any offset is read, UTC is written. */
export const instantSchema = z.iso.datetime({ offset: true })

/** A local day (`2026-03-01`) or an instant. */
export const boundSchema = z.union([z.iso.date(), instantSchema], {
  error: 'Use a day such as 2026-03-01 or an instant such as 2026-03-01T00:00:00Z',
})

/** Text that a person reads, without control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'Control characters are not allowed')

export const nameSchema = line(80)
export const keySchema = line(200)
export const localizedSchema = z.object({ es: z.string(), en: z.string() }).meta({ id: 'Localized' })

export const intervalSchema = z
  .object({ low: z.number(), high: z.number(), level: z.number() })
  .meta({ id: 'Interval', description: 'A confidence interval in the unit of the value' })

/** Flat facts about a customer or a signal. */
export const attributesSchema = z
  .record(
    z.string().min(1).max(64),
    z.union([z.string().max(500), z.number(), z.boolean(), z.null()], {
      error: 'Use text up to 500 characters, a number, true, false or null',
    }),
  )
  .refine((value) => Object.keys(value).length <= 50, 'At most 50 entries')

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
}

/** One page of a list; `nextCursor` is null on the last. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
