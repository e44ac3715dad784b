import { listMerges, mergeCustomers, undoMerge, type Merges } from '@vigia/contracts/merges'
import { changeMerge, readPerson, type Component, type MergeRow } from '@vigia/db/merges'
import { AppError } from '@vigia/domain/errors'
import { signerOf } from '@vigia/http/audit'
import { idFor } from '@vigia/http/ids'
import { tell } from '@vigia/http/live'
import type { Context } from 'hono'

import { createApp } from '../create-app.ts'
import { guarded, personOf, storeOf } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'

const idOf = (c: Context<AppEnv>, { a, b }: Pick<MergeRow, 'a' | 'b'>) =>
  idFor('merge', c.get('principal').organizationId, a, b)

const sideOf = ({ members }: Component, id: string) => {
  const member = members.find((each) => each.id === id)
  return {
    customerId: id,
    createdAt: member ? new Date(member.createdAt).toISOString() : null,
    identities: (member?.identities ?? []) as Merges['items'][number]['sides'][number]['identities'],
  }
}

async function mergesOf(c: Context<AppEnv>, id: string): Promise<Merges> {
  const person = await readPerson(storeOf(c), id)
  const items = person.edges.map(async (edge) => ({
    id: await idOf(c, edge),
    status: edge.status,
    reason: edge.reason,
    via: edge.via,
    actor: edge.actor,
    sides: [sideOf(person, edge.a), sideOf(person, edge.b)],
    createdAt: new Date(edge.createdAt).toISOString(),
    updatedAt: new Date(edge.updatedAt).toISOString(),
  }))
  return { customerId: id, items: await Promise.all(items) }
}

async function edgeOf(c: Context<AppEnv>, customerId: string, mergeId: string): Promise<MergeRow> {
  const { edges } = await readPerson(storeOf(c), customerId)
  const ids = await Promise.all(edges.map((edge) => idOf(c, edge)))
  const edge = edges[ids.indexOf(mergeId)]
  if (!edge) throw new AppError('not_found', `There is no merge ${mergeId} of this customer`)
  return edge
}

/** Two stories became one, or one became two: whatever is told of persons may read otherwise. */
const tellMerged = (c: Context<AppEnv>): void =>
  tell(c, c.get('principal').organizationId, ['customers', 'signals', 'risks', 'cases'])

export const merges = createApp()
  .openapi(guarded(listMerges), async (c) => {
    const id = await personOf(c, c.req.valid('param').id)
    return c.json(await mergesOf(c, id), 200)
  })
  .openapi(guarded(mergeCustomers), async (c) => {
    const { with: other, actor: told } = c.req.valid('json')
    const actor = signerOf(c.get('principal'), told)
    const [a, b] = [await personOf(c, c.req.valid('param').id), await personOf(c, other)]
    if (a === b) throw new AppError('conflict', 'They are one customer already')
    const change = { a, b, status: 'active', reason: 'manual', actor } as const
    const survivors = await changeMerge(storeOf(c), change, c.get('now'))
    tellMerged(c)
    return c.json(await mergesOf(c, survivors.get(a) ?? a), 200)
  })
  .openapi(guarded(undoMerge), async (c) => {
    const { id, mergeId } = c.req.valid('param')
    const actor = signerOf(c.get('principal'), c.req.valid('json').actor)
    const edge = await edgeOf(c, await personOf(c, id), mergeId)
    if (edge.status !== 'active') throw new AppError('conflict', 'They are two customers already')
    const survivors = await changeMerge(storeOf(c), { ...edge, status: 'undone', actor }, c.get('now'))
    tellMerged(c)
    return c.json(await mergesOf(c, survivors.get(id) ?? id), 200)
  })
