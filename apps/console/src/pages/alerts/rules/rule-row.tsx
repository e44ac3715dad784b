import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Backtest } from '@vigia/contracts/backtests'
import type { RuleAnswer } from '@vigia/contracts/rules'
import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { Switch } from 'radix-ui'

import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useCan, useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { useDeferredRemoval } from '../../../ui/deferred-removal.ts'
import { Menu } from '../../../ui/menu.tsx'
import { switchClass, thumbClass } from '../../../ui/switch.ts'
import { useNotify } from '../../../ui/toast.tsx'
import { draftOf } from './draft.ts'
import { testOf } from './use-backtest.ts'
import { useSwitchRule } from './use-switch-rule.ts'

interface Props {
  rule: RuleAnswer
  tests: readonly Backtest[]
}

export function RuleRow({ rule, tests }: Props) {
  const { t, format, language } = useI18n()
  const { id, name, enabled, sentence, tier, updatedAt } = rule
  const navigate = useNavigate()
  const notify = useNotify()
  const mayChange = useCan('rules:manage')
  const flip = useSwitchRule(rule)
  const test = testOf(draftOf(rule), tests)
  const isTried = test?.status === 'done'

  const choose = (on: boolean) => {
    if (!on || isTried) return flip(on)
    notify({ tone: 'bad', title: t.rules.testFirst })
    return void navigate({ to: '/alerts/rules/$id', params: { id } })
  }

  return (
    <li
      data-testid="rule-row"
      className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line py-4 not-last:border-b last:pb-1"
    >
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            to="/alerts/rules/$id"
            params={{ id }}
            className="min-w-0 rounded font-medium break-words hover:text-accent hover:underline"
          >
            {name}
          </Link>
          {tier === 'critical' && (
            <span className="rounded-md bg-bad-soft px-1.5 text-xs leading-5 font-medium text-bad-ink">
              {t.rules.urgent}
            </span>
          )}
        </p>
        <p className="text-pretty text-soft">{sentence[language]}.</p>
        <p className="mt-1 text-sm text-faint">
          {isTried ? t.rules.tested(test.result?.text[language] ?? '') : t.rules.untested} ·{' '}
          {t.rules.changed(format.relative(updatedAt, new Date()))}
        </p>
      </div>
      <div className="flex items-center gap-2">
        <Switch.Root
          checked={enabled}
          disabled={!mayChange}
          onCheckedChange={choose}
          aria-label={t.rules.switchOn(name)}
          className={switchClass}
        >
          <Switch.Thumb className={thumbClass} />
        </Switch.Root>
        {mayChange && <RowMenu rule={rule} />}
      </div>
    </li>
  )
}

function RowMenu({ rule: { id, name, version } }: { rule: RuleAnswer }) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const removeLater = useDeferredRemoval()
  const refuse = useRefusal()
  const remove = useMutation({
    mutationFn: () =>
      client.call('deleteRule', { params: { id } }, { headers: { 'if-match': `"${id}.${version}"` } }),
    onError: refuse,
    onSettled: () => queries.invalidateQueries({ queryKey: ['rules'] }),
  })
  const gone = () =>
    removeLater({
      id,
      title: t.rules.removed(name),
      remove: () => remove.mutateAsync().catch(() => undefined),
    })
  return (
    <Menu
      label={t.rules.more(name)}
      trigger={
        <Button kind="quiet" size="icon" aria-label={t.rules.more(name)}>
          <Ellipsis className="size-4" aria-hidden="true" />
        </Button>
      }
      entries={[
        {
          label: t.rules.open,
          icon: Pencil,
          onSelect: () => void navigate({ to: '/alerts/rules/$id', params: { id } }),
        },
        {
          label: t.rules.duplicate,
          icon: Copy,
          onSelect: () => void navigate({ to: '/alerts/rules/new', search: { copy: id } }),
        },
        { label: t.rules.remove, icon: Trash2, onSelect: gone, tone: 'bad' },
      ]}
    />
  )
}
