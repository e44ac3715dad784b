/** By what a metric can be grouped and filtered. */
export const dimensions = ['touchpoint', 'channel', 'stage', 'segment'] as const

export type Dimension = (typeof dimensions)[number]

/** The values wanted of each dimension: any of one dimension, and all dimensions at once. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** Whether `text` names a dimension. */
export const isDimension = (text: string): text is Dimension => dimensions.some((each) => each === text)
