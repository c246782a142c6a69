import { Link } from '@tanstack/react-router'
import { type Call, createEvaluator, formOf, typeOf } from '@zhinan/call'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { applicationPdf, fileUrl } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { Banner } from '../../../parts/banner.tsx'
import { placeId, sectionOf } from '../../../parts/form/notes.ts'
import { FormReading } from '../../../parts/form/reading.tsx'
import { RuleDrawer } from '../../../parts/verdict/rule-drawer.tsx'
import { VerdictPanel } from '../../../parts/verdict/verdict-panel.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What was submitted, to be read: it is frozen. */
export function ReadOnlyApplication({
  application: a,
  call,
}: {
  application: ApplicationView
  call: Call
}): ReactNode {
  const { t, locale } = useWords('form')
  const [rule, setRule] = useState<string>()
  const [withdrawing, setWithdrawing] = useState(false)
  const [revealing, setRevealing] = useState<string>()
  const { form, verdict } = useMemo(() => {
    const track = call.tracks.find((x) => x.id === a.track)!
    return {
      form: formOf(call, a.track, typeOf(track, a.content)),
      verdict: createEvaluator(call).evaluate(a.track, { ...a.facts, content: a.content }),
    }
  }, [call, a])
  const jump = (path: string) => {
    setRule(undefined)
    const field = form.sections
      .flatMap((s) => s.fields)
      .find((f) => path === f.path || path.startsWith(`${f.path}.`))
    const element = document.getElementById(placeId(field?.path ?? sectionOf(form, path) ?? path))
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }
  return (
    <>
      <div className="za-tools">
        <Button href={applicationPdf(a.id, locale)} target="_blank" rel="noopener">
          {t('read.pdf')}
        </Button>
        {a.submissions.length > 0 && (
          <Button href={`/applications/${a.id}/receipt`}>{t('read.receipt')}</Button>
        )}
        {a.actions.includes('withdraw') && (
          <Button danger onClick={() => setWithdrawing(true)}>
            {t('bar.withdraw')}
          </Button>
        )}
      </div>
      {a.state === 'submitted' && a.nestedIn && (
        <Banner tone="plain" heading={t('withdraw.nested')}>
          <Link to="/applications/$id" params={{ id: a.nestedIn }}>
            {a.nestedInNumber}
          </Link>
        </Banner>
      )}
      <div className="za-panes za-panes-read">
        <div className="za-form">
          <FormReading
            form={form}
            content={a.content}
            onOpenRule={setRule}
            fileUrl={fileUrl}
            companions={a.siblings.map((s) => ({ ...s, title: s.title ?? '' }))}
            companionUrl={(id) => `/applications/${id}`}
            onReveal={setRevealing}
          />
        </div>
        <aside className="za-verdict">
          <VerdictPanel call={call} verdict={verdict} onOpenRule={setRule} onJump={jump} />
        </aside>
      </div>
      <RuleDrawer
        call={call}
        rule={rule}
        path={verdict.findings.find((f) => f.rule === rule)?.path}
        onClose={() => setRule(undefined)}
        onJump={jump}
      />
      {withdrawing && <WithdrawDialog application={a} onClose={() => setWithdrawing(false)} />}
      {revealing && <RevealDialog id={a.id} path={revealing} onClose={() => setRevealing(undefined)} />}
    </>
  )
}
