/** One sample: what it is told by, and its value. */
export interface Sample {
  labels: Record<string, string>
  value: number
}

/** A family of samples under one name. */
export interface Family {
  name: string
  help: string
  samples: Sample[]
}

const escaped = (text: string) =>
  text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)

const lineOf = (name: string, { labels, value }: Sample): string => {
  const told = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
  return `${name}${told.length > 0 ? `{${told.join(',')}}` : ''} ${value}`
}

/** Prometheus' text format 0.0.4; a family without samples is left out. */
export const expositionOf = (families: readonly Family[]): string =>
  families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, samples }) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...samples.map((each) => lineOf(name, each))].join(
        '\n',
      ),
    )
    .join('\n')
    .concat('\n')
