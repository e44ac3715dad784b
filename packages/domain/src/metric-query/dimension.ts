/** By what the rollups are kept: questions about these cost the same whatever the number of signals. */
export const rollupDimensions = ['touchpoint', 'channel', 'stage', 'segment'] as const

/** What only the signals themselves know. */
export const signalDimensions = [
  'survey',
  'employee',
  'team',
  'shop',
  'release',
  'language',
  'theme',
  'emotion',
] as const

/** By what a metric can be grouped and filtered, besides the attributes that the organization declared. */
export const dimensions = [...rollupDimensions, ...signalDimensions] as const

export type Attribute = `attribute.${string}`
export type Dimension = (typeof dimensions)[number] | Attribute

/** The values wanted of each dimension: any of one dimension, and all dimensions at once. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** The name of an attribute in `attribute.plan`, null for another dimension. */
export const attributeOf = (dimension: string): string | null =>
  dimension.startsWith('attribute.') ? dimension.slice('attribute.'.length) : null

/** Whether `text` names a dimension; attributes must be among those `declared`. */
export const isDimension = (text: string, declared: readonly string[]): text is Dimension =>
  dimensions.some((each) => each === text) || declared.includes(attributeOf(text) ?? '')

/** Whether a question about it is one about single employees, which few answers must not tell. */
export const isAboutEmployees = (dimension: Dimension): boolean =>
  dimension === 'employee' || dimension === 'team' || dimension === 'shop'

/** Whether rollups can tell it. */
export const isInRollups = (dimension: Dimension): boolean =>
  rollupDimensions.some((each) => each === dimension)

/** One signal may count in several groups of a theme, so that its groups do not add up to the whole. */
export const isMultiple = (dimension: Dimension): boolean => dimension === 'theme'
