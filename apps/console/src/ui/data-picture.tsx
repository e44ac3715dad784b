import { useEffect, useState } from 'react'

/** The picture of a data URL (base64), which the content policy would refuse as an address; null for none. */
function pictureOf(dataUrl: string): Blob | null {
  const [head = '', body = ''] = dataUrl.split(',')
  try {
    const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
    return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' })
  } catch {
    return null
  }
}

/** A small picture that is kept as a data URL; it says nothing that does not stand beside it. */
export function DataPicture({ dataUrl, className }: { dataUrl: string; className: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const picture = pictureOf(dataUrl)
    if (!picture) return undefined
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [dataUrl])
  return address === null ? null : <img src={address} alt="" className={className} />
}
