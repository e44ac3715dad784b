export { findManager, insertManager, listManagers, updateManager } from './managers.ts'
export type { ManagerRow, ManagerValues } from './managers.ts'
export { mergeSetting } from './merge.ts'
export { countOpenCases, deleteManager } from './remove.ts'
