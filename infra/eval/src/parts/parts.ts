import type { Part } from '../context.ts'
import type { PartName } from '../options.ts'
import { coldStart } from './cold-start/cold-start.ts'
import { complaints } from './complaints/complaints.ts'
import { managers } from './managers/managers.ts'
import { retail } from './retail/retail.ts'
import { simulator } from './simulator/simulator.ts'
import { storms } from './storms/storms.ts'

/** Each part of the protocol by its name. */
export const parts: Record<PartName, Part> = {
  retail,
  complaints,
  'cold-start': coldStart,
  simulator,
  storms,
  managers,
}
