import { html } from 'hono/html'

import type { Words } from './words.ts'

export type Html = ReturnType<typeof html>

/** What we read of a JSON Schema. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
}

export interface Field {
  name: string
  schema: Schema
  required: boolean
  description?: string | undefined
}

/** Text in which backticks mark code. */
export const inline = (text: string): Html =>
  html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`

const joined = (parts: Html[], between: string): Html =>
  html`${parts.map((part, i) => html`${i > 0 ? between : ''}${part}`)}`

/** A schema in a few words, with a link to each shape that it names. */
export function typeOf(schema: Schema): Html {
  const { $ref, type, items, properties, additionalProperties } = schema
  const name = $ref?.split('/').at(-1)
  if (name) return html`<a href="#${name}">${name}</a>`
  const either = schema.anyOf ?? schema.oneOf
  if (either) return joined(either.map(typeOf), ' | ')
  if (schema.allOf) return joined(schema.allOf.map(typeOf), ' & ')
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`
  if (schema.enum) return html`${schema.enum.map((each) => JSON.stringify(each)).join(' | ')}`
  if (items) return html`${typeOf(items)}[]`
  if (typeof additionalProperties === 'object') return html`{ …: ${typeOf(additionalProperties)} }`
  if (properties) {
    const parts = Object.entries(properties).map(([key, each]) => html`${key}: ${typeOf(each)}`)
    return html`{ ${joined(parts, ', ')} }`
  }
  return html`${schema.format ?? [type ?? 'any'].flat().join(' | ')}`
}

/** The fields of an object, also of one that extends another. */
export const fieldsOf = ({ properties = {}, required = [], allOf = [] }: Schema): Field[] => [
  ...allOf.flatMap(fieldsOf),
  ...Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    required: required.includes(name),
  })),
]

const row = ({ name, schema, required, description }: Field, words: Words): Html => {
  const usual = schema.default === undefined ? '' : html` = <code>${JSON.stringify(schema.default)}</code>`
  return html`<tr>
    <td><code>${name}</code>${required ? html` <span class="required">${words.required}</span>` : ''}</td>
    <td><code>${typeOf(schema)}</code>${usual}</td>
    <td>${inline(description ?? schema.description ?? '')}</td>
  </tr>`
}

/** Fields as a table. */
export const tableOf = (fields: readonly Field[], words: Words): Html =>
  html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col">${words.type}</th>
          <th scope="col">${words.about}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map((field) => row(field, words))}
      </tbody>
    </table>
  </div>`

/** A shape: its fields, or what it is when it has none. */
export function shapeOf(schema: Schema, words: Words): Html {
  const kinds = schema.oneOf ?? schema.anyOf
  if (kinds?.some(({ properties }) => properties)) return html`${kinds.map((kind) => shapeOf(kind, words))}`
  const fields = fieldsOf(schema)
  const extended = (schema.allOf ?? []).filter(({ $ref }) => $ref).map(typeOf)
  const base = extended.length > 0 ? html`<p>${joined(extended, ' & ')} +</p>` : ''
  return html`${base}${fields.length > 0 ? tableOf(fields, words) : html`<p><code>${typeOf(schema)}</code></p>`}`
}
