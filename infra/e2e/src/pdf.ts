import { inflateSync } from 'node:zlib'

/** How many pages a PDF has, and how often its pages show text; Chromium leaves the pages' objects readable. */
export function readPdf(pdf: Buffer): { pages: number; texts: number } {
  const source = pdf.toString('latin1')
  const pages = source.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  let texts = 0
  for (const { index, 0: opening } of source.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + opening.length
    const stream = pdf.subarray(from, source.indexOf('endstream', from))
    texts += inflated(stream).match(/\bT[jJ]\b/g)?.length ?? 0
  }
  return { pages, texts }
}

/** A stream as text; nothing of one that is a picture or a font. */
function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream, { finishFlush: 2 }).toString('latin1')
  } catch {
    return ''
  }
}
