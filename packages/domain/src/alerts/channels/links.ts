import type { Texts } from '../../signals/index.ts'

/** A button that opens a page. */
export interface AlertLink {
  label: Texts
  url: string
  /** `primary` is the one to press. */
  style?: 'primary' | 'default' | undefined
}

/** Where the lines of a list lead, by case. */
export type CaseUrls = Readonly<Record<string, string>>
