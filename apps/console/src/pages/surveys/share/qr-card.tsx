import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { encode } from 'uqr'

import { fileName, saveFile } from '../../../charts/files.ts'
import { localDay } from '../../../i18n/time.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { useWords } from '../words.ts'
import { TestLink } from './address-card.tsx'

interface Props {
  url: string
  test: string
  /** For the file. */
  name: string
}

const QUIET = 4
const PIXELS = 16

const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')

/** The code as PNG, so many pixels to a module that print stays sharp. */
function pngOf(modules: readonly (readonly boolean[])[]): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = modules.length * PIXELS
  canvas.height = canvas.width
  const brush = canvas.getContext('2d')
  if (!brush) return Promise.resolve(null)
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.fillStyle = '#000'
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) brush.fillRect(x * PIXELS, y * PIXELS, PIXELS, PIXELS)
    }),
  )
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}

/** A code that leads to the survey: made in the browser, black on white in either theme, to keep as SVG or PNG. */
export function QrCard({ url, test, name }: Props) {
  const words = useWords().share.qr
  const modules = useMemo(() => encode(url, { ecc: 'M', boostEcc: false, border: QUIET }).data, [url])
  const side = modules.length
  const path = pathOf(modules)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  const file = (ending: string) => fileName(`qr ${name}`, localDay(new Date()), ending)
  const savePng = async () => {
    const blob = await pngOf(modules)
    if (blob) saveFile(file('png'), blob)
  }
  return (
    <Card aria-labelledby="qr" className="p-5">
      <SectionHeading id="qr" title={words.title} intro={words.detail} />
      <svg
        role="img"
        aria-label={words.label(url)}
        data-testid="qr"
        viewBox={`0 0 ${side} ${side}`}
        shapeRendering="crispEdges"
        className="mx-auto mt-4 w-full max-w-64 rounded-lg border border-line bg-[#fff]"
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <p className="mt-3 text-center font-mono text-xs break-all text-faint">{url}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button
          size="small"
          onClick={() => saveFile(file('svg'), new Blob([svg], { type: 'image/svg+xml' }))}
        >
          <Download className="size-3.5" aria-hidden="true" />
          {words.svg}
        </Button>
        <Button size="small" onClick={() => void savePng()}>
          <Download className="size-3.5" aria-hidden="true" />
          {words.png}
        </Button>
        <TestLink href={test} about={words.title} />
      </div>
      <p className="mt-3 text-center text-xs text-faint">{words.print}</p>
    </Card>
  )
}
