export { readDocument, readSetting, replaceDocument, saveSetting } from './settings.ts'
