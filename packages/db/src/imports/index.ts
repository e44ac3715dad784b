export {
  countImported,
  findImport,
  importsToUndo,
  insertImport,
  listImports,
  listRejects,
  moveImport,
  moveOn,
  undoPage,
} from './imports.ts'
export type { Checkpoint, ImportRow, ImportStatus } from './imports.ts'
