export { answerBy, obstacleTo } from './requests.ts'
export type { RequestKind, RequestStatus } from './requests.ts'
