export { findPrivacyRequest, listPrivacyRequests, savePrivacyRequest, setPrivacyRequest } from './requests.ts'
export type { PrivacyRequestRow } from './requests.ts'
