import type { OperationId } from '@vigia/contracts'
import { html, raw } from 'hono/html'

import { curlOf } from './examples.ts'
import type { OpenApiDocument } from './openapi.ts'
import { inline, shapeOf, tableOf, typeOf, type Html, type Schema } from './shapes.ts'
import { style } from './style.ts'
import { languages, words as allWords, type Language, type Words } from './words.ts'

type Content = Record<string, { schema?: Schema }>

/** What we read of the document. */
interface Operation {
  operationId: OperationId
  summary: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters?: { name: string; schema: Schema; required?: boolean; description?: string }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}

interface Document {
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

interface Endpoint extends Operation {
  method: string
  path: string
}

const endpointsOf = ({ paths }: Document): Endpoint[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  )

const schemaIn = (content: Content | undefined): Schema | undefined => Object.values(content ?? {})[0]?.schema

const linesOf = (text: string): Html =>
  html`${text.split('\n\n').map((line) => html`<p>${inline(line)}</p>`)}`

function answersOf({ responses }: Endpoint): Html {
  return html`<dl>
    ${Object.entries(responses).map(([status, { description, content }]) => {
      const schema = schemaIn(content)
      return html`<dt><code>${status}</code></dt>
        <dd>${inline(description)}${schema ? html` · <code>${typeOf(schema)}</code>` : ''}</dd>`
    })}
  </dl>`
}

function endpointOf(endpoint: Endpoint, origin: string, words: Words): Html {
  const { operationId, method, path, summary, parameters = [], security, requestBody } = endpoint
  const body = schemaIn(requestBody?.content)
  const scopes = security.flatMap((each) => Object.values(each).flat())
  const fields = parameters.map((each) => ({ ...each, required: each.required === true }))
  return html`<article id="${operationId}">
    <h3><span class="method ${method}">${method}</span> ${path}</h3>
    <p>${inline(summary)}. ${words.scope}: <code>${scopes.join(', ')}</code></p>
    ${
      fields.length > 0
        ? html`<h4>${words.parameters}</h4>
            ${tableOf(fields, words)}`
        : ''
    }
    ${
      body
        ? html`<h4>${words.body}</h4>
            ${body.$ref ? html`<p><code>${typeOf(body)}</code></p>` : shapeOf(body, words)}`
        : ''
    }
    <h4>${words.answers}</h4>
    ${answersOf(endpoint)}
    <h4>${words.example}</h4>
    <pre tabindex="0"><code>${curlOf(operationId, method, path, origin)}</code></pre>
  </article>`
}

const languageLinks = (language: Language, words: Words): Html =>
  html`<ul class="languages" aria-label="${words.languages}">
    ${languages.map(
      (each) =>
        html`<li>
          <a
            href="?lang=${each}"
            lang="${each}"
            hreflang="${each}"
            ${each === language ? raw(' aria-current="true"') : ''}
            >${each === 'es' ? 'Español' : 'English'}</a
          >
        </li>`,
    )}
  </ul>`

/** The document as a page that people read: one file, no script. */
export function pageOf(openApi: OpenApiDocument, language: Language, origin: string): Html {
  const document = openApi as unknown as Document
  const words = allWords[language]
  const byTag = Map.groupBy(endpointsOf(document), ({ tags }) => tags[0] ?? '')
  const shapes = Object.entries(document.components.schemas)
  const descriptions = new Map(document.tags.map(({ name, description }) => [name, description]))
  const tags = [...byTag].map(([name, endpoints]) => {
    return { name, endpoints, description: descriptions.get(name) ?? '' }
  })
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <div class="page">
          <nav aria-label="${words.contents}">
            ${languageLinks(language, words)}
            ${tags.map(
              ({ name, endpoints }) =>
                html`<h2>${name}</h2>
                  <ul>
                    ${endpoints.map(
                      ({ operationId, method, path }) =>
                        html`<li>
                          <a href="#${operationId}"
                            ><span class="method ${method}">${method}</span> ${path}</a
                          >
                        </li>`,
                    )}
                  </ul>`,
            )}
            <h2>${words.shapes}</h2>
            <ul>
              ${shapes.map(([name]) => html`<li><a href="#${name}">${name}</a></li>`)}
            </ul>
          </nav>
          <main id="main">
            <header>
              <h1>${words.title}</h1>
              <p>${words.lead} <a href="/openapi.json">${words.download}</a></p>
              <div lang="en">${linesOf(openApi.info.description ?? '')}</div>
            </header>
            ${tags.map(
              ({ name, description, endpoints }) =>
                html`<section>
                  <h2>${name}</h2>
                  <p lang="en">${description}</p>
                  ${endpoints.map((endpoint) => endpointOf(endpoint, origin, words))}
                </section>`,
            )}
            <section>
              <h2>${words.shapes}</h2>
              ${shapes.map(
                ([name, schema]) =>
                  html`<article id="${name}">
                    <h3>${name}</h3>
                    ${shapeOf(schema, words)}
                  </article>`,
              )}
            </section>
          </main>
        </div>
      </body>
    </html>`
}
