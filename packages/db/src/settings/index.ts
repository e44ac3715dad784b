export { readSetting, saveSetting } from './settings.ts'
