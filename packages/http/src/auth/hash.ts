const encoder = new TextEncoder()

/** SHA-256 as bytes. */
export const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))

/** The form in which a key is stored and looked up: SHA-256 in hex. */
export const hashKey = async (key: string): Promise<string> =>
  Array.from(await digest(key), (byte) => byte.toString(16).padStart(2, '0')).join('')
