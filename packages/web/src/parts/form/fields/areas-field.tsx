import { Button, Checkbox, Input } from 'antd'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldProps, useSay } from '../form-context.ts'
import { isBegun } from '../notes.ts'
import { NumberBox } from './number-field.tsx'
import { asRows, withCell } from './rows-field.tsx'
import { asText } from './text-fields.tsx'

type Area = Record<string, unknown>

/** Choose so many of the work areas; each chosen one opens its plan, its yearly goals and its quantified targets. */
export function AreasField(p: FieldProps<'areas'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const chosen = asRows(p.value)
  const { areas, atLeast, targetsAtLeast } = p.field
  const put = (next: Area[]) => p.onChange(next.length === 0 ? undefined : next)
  const toggle = (id: string, on: boolean) => {
    const order = areas.map((a) => a.id)
    const next = on ? [...chosen, { id }] : chosen.filter((c) => c.id !== id)
    put(next.sort((a, b) => order.indexOf(String(a.id)) - order.indexOf(String(b.id))))
  }
  const lack = atLeast - chosen.length
  return (
    <div className="zf-areas">
      <p className={lack > 0 ? 'zf-lack' : 'zf-enough'} aria-live="polite">
        {lack > 0
          ? t('areas.lacking', { chosen: chosen.length, n: lack })
          : `✓ ${t('areas.enough', { chosen: chosen.length })}`}
      </p>
      {areas.map((area) => {
        const at = chosen.findIndex((c) => c.id === area.id)
        const now = chosen[at]
        return (
          <section
            key={area.id}
            className={`zf-area${now ? ' zf-area-on' : ''}`}
            aria-label={say(area.title)}
          >
            <Checkbox
              checked={now !== undefined}
              onChange={(e) => {
                // What was written must not vanish with a click.
                const { id: _, ...written } = now ?? {}
                const asks = !e.target.checked && isBegun(written)
                if (asks && !globalThis.confirm(t('areas.confirmDrop', { area: say(area.title) }))) return
                toggle(area.id, e.target.checked)
              }}
            >
              {say(area.title)}
            </Checkbox>
            {now && (
              <AreaBody
                area={now}
                title={say(area.title)}
                targetsAtLeast={targetsAtLeast}
                onChange={(key, v) => put(withCell(chosen, at, key, v))}
              />
            )}
          </section>
        )
      })}
    </div>
  )
}

interface BodyProps {
  readonly area: Area
  readonly title: string
  readonly targetsAtLeast: number
  readonly onChange: (key: string, value: unknown) => void
}

function AreaBody({ area, title, targetsAtLeast, onChange }: BodyProps) {
  const { t } = useTranslation('form')
  const targets = asRows(area.targets)
  const put = (next: Area[]) => onChange('targets', next.length === 0 ? undefined : next)
  const parts = { plan: t('areas.plan'), goals: t('areas.goals') }
  const columns = { name: t('areas.targetName'), quantity: t('areas.quantity'), unit: t('areas.unit') }
  return (
    <div className="zf-area-body">
      {(['plan', 'goals'] as const).map((key) => (
        <div key={key} className="zf-sub">
          <span>{parts[key]}</span>
          <Input.TextArea
            aria-label={`${title} ${parts[key]}`}
            value={asText(area[key])}
            onChange={(e) => onChange(key, e.target.value || undefined)}
            autoSize={{ minRows: 3, maxRows: 16 }}
          />
        </div>
      ))}
      <div className="zf-sub">
        <span>{t('areas.targets', { n: targetsAtLeast })}</span>
        {targets.map((row, i) => {
          const nth = t('rows.row', { n: i + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, its place is its identity
            <div className="zf-target" key={i}>
              <Input
                aria-label={`${title} ${columns.name} ${nth}`}
                placeholder={columns.name}
                value={asText(row.name)}
                onChange={(e) => put(withCell(targets, i, 'name', e.target.value || undefined))}
              />
              <NumberBox
                label={`${title} ${columns.quantity} ${nth}`}
                placeholder={columns.quantity}
                value={row.quantity}
                onChange={(v) => put(withCell(targets, i, 'quantity', v))}
              />
              <Input
                className="zf-unit"
                aria-label={`${title} ${columns.unit} ${nth}`}
                placeholder={columns.unit}
                value={asText(row.unit)}
                onChange={(e) => put(withCell(targets, i, 'unit', e.target.value || undefined))}
              />
              <Button
                type="text"
                danger
                size="small"
                aria-label={`${title} ${t('rows.removeRow', { n: i + 1 })}`}
                onClick={() => put(targets.filter((_, k) => k !== i))}
              >
                {t('remove')}
              </Button>
            </div>
          )
        })}
        <Button size="small" onClick={() => put([...targets, {}])}>
          + {t('areas.addTarget')}
        </Button>
      </div>
    </div>
  )
}
