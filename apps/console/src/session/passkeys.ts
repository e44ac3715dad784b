import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

import { ask } from './requests.ts'

export interface Passkey {
  id: string
  name?: string | null
  createdAt?: string | null
  backedUp: boolean
}

/** Loaded when somebody uses a passkey, and not before. */
const webauthn = () => import('@simplewebauthn/browser')

export const hasPasskeys = (): boolean => typeof PublicKeyCredential === 'function'

/** Signs in by a passkey of this device. @throws Error where the person lets it be, ApiError where we do not know it. */
export async function signInByPasskey(): Promise<void> {
  const { startAuthentication } = await webauthn()
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>(
    'GET',
    '/auth/passkey/generate-authenticate-options',
  )
  const response = await startAuthentication({ optionsJSON })
  await ask('POST', '/auth/passkey/verify-authentication', { response })
}

/** Adds a passkey of this device. @throws as {@link signInByPasskey}. */
export async function addPasskey(name: string): Promise<void> {
  const { startRegistration } = await webauthn()
  const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>(
    'GET',
    '/auth/passkey/generate-register-options',
  )
  const response = await startRegistration({ optionsJSON })
  await ask('POST', '/auth/passkey/verify-registration', { response, name })
}

export const listPasskeys = () => ask<Passkey[]>('GET', '/auth/passkey/list-user-passkeys')

export const removePasskey = (id: string) => ask('POST', '/auth/passkey/delete-passkey', { id })
