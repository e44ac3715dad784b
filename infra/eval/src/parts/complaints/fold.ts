import type { Account } from '../../product/account.ts'
import type { Product } from '../../product/product.ts'

/** An organization for each fold. */
export async function foundFolds(product: Product, count: number): Promise<Account[]> {
  const accounts: Account[] = []
  for (let fold = 0; fold < count; fold += 1) accounts.push(await product.found({ id: `org_fold${fold}` }))
  return accounts
}
