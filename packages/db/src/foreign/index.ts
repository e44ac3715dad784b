export {
  countNps,
  dropRecord,
  findRecord,
  findRecordByReference,
  keepRecord,
  listRecords,
} from './foreign.ts'
export type { ForeignRecord, RecordSearch } from './foreign.ts'
