const SIDE = 192
const MOST_BYTES = 32_768

const sizeOf = (dataUrl: string): number => Math.floor(((dataUrl.length - dataUrl.indexOf(',') - 1) * 3) / 4)

/** The largest drawing that fits into a square of `side`, in whole dots. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A picture as a small PNG data URL, drawn anew so that nothing else of the file is kept; null for what is none. */
export async function logoOf(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  for (let side = SIDE; side >= 48; side /= 2) {
    const canvas = document.createElement('canvas')
    const { width, height } = fitted(picture.width, picture.height, side)
    Object.assign(canvas, { width, height })
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
    const drawn = canvas.toDataURL('image/png')
    if (sizeOf(drawn) <= MOST_BYTES) return drawn
  }
  return null
}
