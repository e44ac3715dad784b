import { encode } from 'uqr'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const encoder = new TextEncoder()

export interface QrOptions {
  /** The side in pixels; a PNG takes the nearest size at which each module has whole pixels. */
  size: number
  /** The quiet zone in modules. */
  margin: number
}

/** The modules of a code that leads to `text`, dark ones true: error correction M, with its quiet zone. */
export const modulesOf = (text: string, margin: number): boolean[][] =>
  encode(text, { ecc: 'M', boostEcc: false, border: margin }).data

/** As SVG: one path, so that no hair lines show between modules. */
export function qrSvg(text: string, { size, margin }: QrOptions): string {
  const modules = modulesOf(text, margin)
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  const side = modules.length
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(encoder.encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crcOf(bytes.subarray(4, 8 + data.length)))
  return bytes
}

const deflate = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** As PNG of one bit a pixel, black on white. */
export async function qrPng(text: string, { size, margin }: QrOptions): Promise<Uint8Array> {
  const modules = modulesOf(text, margin)
  const pixels = Math.max(1, Math.round(size / modules.length))
  const side = modules.length * pixels
  const stride = 1 + Math.ceil(side / 8)
  const rows = new Uint8Array(stride * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (modules[Math.floor(y / pixels)]?.[Math.floor(x / pixels)]) continue
      const at = y * stride + 1 + (x >> 3)
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, side)
  new DataView(header.buffer).setUint32(4, side)
  header[8] = 1
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
