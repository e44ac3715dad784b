/** What the address says to somebody who is signing in. */
export interface Place {
  /** Of a link in a mail. It is behind the `#`, which no server and no log ever sees. */
  token: string | null
  invitation: string | null
  /** Whether another organization is to be founded. */
  founding: boolean
}

/** Where another organization is founded. */
export const foundingPath = '/new-organization'

export function placeOf(path: string, search: string, hash: string): Place {
  const token = /^#([A-Za-z]{32})$/.exec(hash)?.[1]
  const invitation = new URLSearchParams(search).get('invitation')
  return {
    token: path === '/sign-in' ? (token ?? null) : null,
    invitation: invitation !== null && /^mbi_\w{1,60}$/.test(invitation) ? invitation : null,
    founding: path === foundingPath,
  }
}
