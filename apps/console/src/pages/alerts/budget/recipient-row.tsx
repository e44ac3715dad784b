import { Link } from '@tanstack/react-router'
import type { BudgetRecipient, HeldAlert } from '@vigia/contracts/budget'
import { Moon } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { TierChip } from '../../../ui/tier-chip.tsx'
import { heldWords } from '../deliveries/delivery-words.ts'
import { useReplay } from '../deliveries/use-deliveries.ts'

/** One recipient: how much of the budget is spent, whether it is quiet, and what waits. */
export function RecipientRow({ recipient }: { recipient: BudgetRecipient }) {
  const { t, format } = useI18n()
  const words = t.budget
  const { name, kind, active, budgetPerDay, sent, reserved, quietHours, quietUntil, heldCount, held } =
    recipient
  const quiet =
    quietUntil !== null
      ? words.quietNow(format.clock(quietUntil))
      : quietHours && words.quiet(quietHours.from, quietHours.to)
  return (
    <li data-testid="budget-row" className="border-line py-4 not-last:border-b">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="min-w-0 grow basis-40 truncate font-medium">
          {name}
          {!active && (
            <span className="ms-2 text-sm font-normal text-faint">
              {kind === 'manager' ? words.away : words.off}
            </span>
          )}
        </p>
        <div className="w-full sm:w-56">
          <p className="text-sm tabular-nums">
            {budgetPerDay === null
              ? format.plural(sent, words.sentFree)
              : words.sent(format.number(sent), format.number(budgetPerDay))}
          </p>
          {budgetPerDay !== null && <BudgetBar recipient={recipient} budget={budgetPerDay} />}
          {reserved > 0 && <p className="text-xs text-faint">{format.plural(reserved, words.reserved)}</p>}
        </div>
        <p
          className={classes(
            'flex min-w-32 items-center gap-1.5 text-sm text-soft',
            !quiet && 'max-sm:hidden',
          )}
        >
          {quiet && <Moon className="size-3.5" aria-hidden="true" />}
          {quiet}
        </p>
        <p className="min-w-28 text-sm text-soft tabular-nums sm:text-end">
          {heldCount === 0 ? words.nothingHeld : format.plural(heldCount, words.held)}
        </p>
      </div>
      {held.length > 0 && (
        <ul className="mt-3 rounded-xl bg-sunken px-4">
          {held.map((alert) => (
            <HeldRow key={alert.deliveryId} alert={alert} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What is spent of a budget; the part kept for what is critical is marked off. */
function BudgetBar({
  recipient: { name, sent, reserved },
  budget,
}: {
  recipient: BudgetRecipient
  budget: number
}) {
  const { t, format } = useI18n()
  const share = (count: number) => `${Math.min(100, budget === 0 ? 100 : (100 * count) / budget)}%`
  return (
    <div
      role="img"
      aria-label={t.budget.barLabel(name, format.number(sent), format.number(budget))}
      className="relative my-1 h-1.5 overflow-hidden rounded-full bg-sunken"
    >
      <div className="h-full rounded-full bg-accent" style={{ width: share(sent) }} />
      {reserved > 0 && (
        <div className="absolute inset-y-0 w-0.5 bg-edge" style={{ left: share(budget - reserved) }} />
      )}
    </div>
  )
}

function HeldRow({ alert }: { alert: HeldAlert }) {
  const { t, format } = useI18n()
  const words = t.budget
  const { deliveryId, caseId, customerName, tier, probability, reason, until } = alert
  const who = customerName ?? (caseId === null ? words.metric : t.common.unknownCustomer)
  const replay = useReplay(words.sentNow(who))
  return (
    <li
      data-testid="held-row"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line py-2.5 text-sm not-last:border-b"
    >
      <TierChip tier={tier} className="w-20 justify-center" />
      <span className="min-w-0 grow basis-44">
        {caseId === null ? (
          who
        ) : (
          <Link
            to="/cases/$id"
            params={{ id: caseId }}
            className="rounded font-medium text-accent hover:underline"
          >
            {who}
          </Link>
        )}
        {caseId !== null && <span className="text-soft tabular-nums"> · {format.percent(probability)}</span>}
        <span className="block text-soft">
          {heldWords(reason, t)}
          {until && ` · ${words.until(format.relative(until, new Date()))}`}
        </span>
      </span>
      <Can scope="destinations:manage">
        <Button
          size="small"
          disabled={replay.isPending}
          aria-label={words.sendNowOf(who)}
          onClick={() => replay.mutate(deliveryId)}
        >
          {words.sendNow}
        </Button>
      </Can>
    </li>
  )
}
