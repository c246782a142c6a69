import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Field, formOf, typeOf } from '@zhinan/call'
import { App, Drawer, Tabs } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { appealsQuery } from '../../../api/appeals.ts'
import type {
  FieldComment,
  OutcomeReason,
  ScreeningFilter,
  ScreeningView,
} from '../../../api/application-types.ts'
import { fileUrl } from '../../../api/applications.ts'
import { screeningQuery } from '../../../api/screening.ts'
import { looksAfter, useMe } from '../../../api/session.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Banner } from '../../../parts/banner.tsx'
import { changedFields, Differences } from '../../../parts/form/differences.tsx'
import { isWithin, placeId, placeOfRule, sectionOf } from '../../../parts/form/notes.ts'
import { FormReading } from '../../../parts/form/reading.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { type Pane, Split } from '../../../parts/split/split.tsx'
import { useWide } from '../../../parts/use-wide.ts'
import { RuleDrawer } from '../../../parts/verdict/rule-drawer.tsx'
import { AppealStep } from '../../unit/application/appeal-step.tsx'
import { HistoryTab } from '../../unit/application/history-tab.tsx'
import { PaperStep } from '../../unit/application/paper-step.tsx'
import { RevealDialog } from '../../unit/application/reveal-dialog.tsx'
import { DecideAppeal } from '../appeals/decide-appeal.tsx'
import { ByHand } from '../paper/by-hand.tsx'
import { PhraseContext } from '../phrases/phrase-menu.tsx'
import { LooksOf } from '../second/looks-of.tsx'
import { AssignedNote } from './assigned-note.tsx'
import { BenchActions, type BenchDialog, mayOf } from './bench-actions.tsx'
import { BenchHead } from './bench-head.tsx'
import { CommentBox } from './comment-box.tsx'
import { ConcludeDialog } from './conclude-dialog.tsx'
import { commentsFrom, inTheWay } from './decisions.ts'
import { DecisionsPanel } from './decisions-panel.tsx'
import { EarlierOutcomes } from './earlier-outcomes.tsx'
import { FilesPane } from './files-pane.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Neighbours } from './neighbours.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { SanctionNote } from './sanction-note.tsx'
import { SimilarPanel } from './similar-panel.tsx'
import { ACTIONS_ID, useDeciding } from './use-deciding.ts'
import { useFiles } from './use-files.ts'
import { type Keys, useKeys } from './use-keys.ts'
import { useScreening } from './use-screening.ts'

interface Props {
  readonly application: ScreeningView
  readonly view: CallView
  readonly filter: ScreeningFilter
}

/** Queue, application and verdict side by side, and the officer's three ways on. */
export function Workbench({ application: a, view, filter }: Props): ReactNode {
  const { call } = view
  const { t, say, locale } = useWords('screening')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { tab = 'reading' } = useSearch({ strict: false })
  const screening = useScreening(a, filter)
  const [dialog, setDialog] = useState<BenchDialog>()
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const [reasons, setReasons] = useState<readonly OutcomeReason[]>()
  const [concluded, setConcluded] = useState(false)
  const [rule, setRule] = useState<string>()
  const [revealing, setRevealing] = useState<string>()
  const deciding = useDeciding(a, screening)
  const [comments, setComments] = useState<readonly FieldComment[]>([])
  const wide = useWide(960)
  const wideWindow = useWide(1280)
  const track = call.tracks.find((x) => x.id === a.track)!
  const form = useMemo(
    () => formOf(call, a.track, typeOf(track, a.content)),
    [call, a.track, track, a.content],
  )
  const changed = useMemo(
    () => (a.previous === null ? [] : changedFields(form, a.previous, a.content).map((f) => f.path)),
    [form, a.previous, a.content],
  )
  const files = useFiles(form, a.content)
  // Three panes need the width that the queue takes; it stays a button away.
  const wideQueue = wideWindow && !files.open
  const may = mayOf(a)
  const turn = a.verdict.findings.find((f) => f.rule === deciding.at)
  const place = turn && (turn.path ?? placeOfRule(form, turn.rule))
  // The next one is there before it is asked for: a key shows it at once.
  const queries = useQueryClient()
  const { next } = a
  useEffect(() => {
    if (next !== null) void queries.prefetchQuery({ ...screeningQuery(next, filter), staleTime: 30_000 })
  }, [queries, next, filter])
  const me = useMe()
  // While an appeal waits, it is the way back to screening.
  const appealed = useQuery(appealsQuery(a.id)).data?.items.some((x) => x.decision === null) ?? false
  const missing = inTheWay(a.verdict.findings)

  useEffect(() => {
    if (!concluded || dialog !== undefined) return
    setConcluded(false)
    // What the dialog was opened from may be gone; the way on is here.
    document.getElementById(ACTIONS_ID)?.focus({ preventScroll: true })
  }, [concluded, dialog])

  const go = (id: string | null) => {
    if (id === null) return void message.info(t('page.end'))
    void navigate({ to: '/screening/$id', params: { id }, search: filter })
  }
  const open = (which: BenchDialog) => () => {
    screening.clear()
    setDialog(which)
  }
  const close = () => setDialog(undefined)
  const answer = (truth: 'met' | 'notMet') => () => {
    if (!deciding.answer(truth)) void message.info(t('decide.noneOpen'))
  }
  const keys: Keys = {
    ...(may.decide && {
      y: answer('met'),
      n: answer('notMet'),
      d: () => deciding.step(1),
      b: () => deciding.step(-1),
    }),
    ...(wide &&
      files.all.length > 0 && {
        f: files.toggle,
        '[': () => files.step(-1),
        ']': () => files.step(1),
      }),
    g: () => place !== undefined && jump(place),
    j: () => go(a.next),
    k: () => go(a.prev),
    e: may.eligible ? open('eligible') : undefined,
    r: may.giveBack ? open('return') : undefined,
    x: may.ineligible ? open('ineligible') : undefined,
    '?': open('help'),
  }
  useKeys(keys)
  const jump = (path: string) => {
    setRule(undefined)
    const show = () => {
      const field = form.sections.flatMap((s) => s.fields).find((f) => isWithin(path, f.path))
      const element = document.getElementById(placeId(field?.path ?? sectionOf(form, path) ?? path))
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    }
    if (tab === 'reading') return show()
    void showTab('reading').then(() => setTimeout(show, 50))
  }
  const showTab = (key: string) =>
    navigate({
      to: '/screening/$id',
      params: { id: a.id },
      search: { ...filter, tab: key === 'reading' ? undefined : key },
      replace: true,
    })
  const comment = (path: string, words: string | undefined) =>
    setComments((all) => {
      const rest = all.filter((c) => c.path !== path)
      return words === undefined ? rest : [...rest, { path, comment: words }]
    })
  const after = (words: string) => (taken: boolean) => {
    if (!taken) return
    close()
    setConcluded(true)
    setWords({})
    setReasons(undefined)
    message.success(words)
  }
  const beside = (field: Field) =>
    may.giveBack ? (
      <CommentBox
        title={say(field.title)}
        clause={field.clause}
        comment={comments.find((c) => isWithin(c.path, field.path))}
        onChange={(words) =>
          comment(comments.find((c) => isWithin(c.path, field.path))?.path ?? field.path, words)
        }
      />
    ) : null

  const plan = (
    <div className="zs-middle">
      <BenchHead
        application={a}
        call={call}
        onQueue={wideQueue ? undefined : open('queue')}
        onQuote={({ kind, ref }) => (kind === 'rule' ? setRule(ref) : jump(ref))}
      />
      <AssignedNote application={a} />
      {screening.overtaken && (
        <Banner tone="open" heading={t('page.overtaken')}>
          {t('page.overtakenWhat')}{' '}
          <button type="button" className="zv-link" onClick={screening.clear}>
            {t('page.seen')}
          </button>
        </Banner>
      )}
      {dialog === undefined && <ProblemNote error={screening.problem} />}
      <SanctionNote application={a} />
      <LooksOf id={a.id} />
      <AppealStep
        id={a.id}
        beside={(appeal) => <DecideAppeal call={call} track={a.track} appeal={appeal} />}
      />
      <PaperStep
        id={a.id}
        submitted
        beside={looksAfter(me, a) ? (scan) => <ByHand call={call.id} scan={scan} /> : undefined}
      />
      <EarlierOutcomes outcomes={a.outcomes} call={call} />
      <Tabs
        activeKey={tab}
        onChange={(key) => void showTab(key)}
        items={[
          { key: 'reading', label: t('tab.reading') },
          ...(a.previous === null
            ? []
            : [{ key: 'changes', label: t('tab.changes', { n: changed.length }) }]),
          { key: 'history', label: t('tab.history') },
        ]}
      />
      {tab === 'changes' && a.previous !== null ? (
        <Differences
          form={form}
          before={a.previous}
          after={a.content}
          beforeTitle={t('changes.before')}
          afterTitle={t('changes.after')}
          fileUrl={fileUrl}
        />
      ) : tab === 'history' ? (
        <HistoryTab application={a} />
      ) : (
        <FormReading
          form={form}
          content={a.content}
          onOpenRule={setRule}
          changed={changed}
          beside={beside}
          fileUrl={fileUrl}
          onShowFile={wide ? (file) => files.show(file.file) : undefined}
          companions={a.siblings.map((s) => ({ ...s, title: s.title ?? '' }))}
          companionUrl={(id) => `/screening/${id}`}
          onReveal={may.decide || may.reopen ? setRevealing : undefined}
        />
      )}
    </div>
  )
  const verdict = (
    <aside className="zs-right">
      <DecisionsPanel
        call={call}
        form={form}
        application={a}
        deciding={deciding}
        canDecide={may.decide}
        onOpenRule={setRule}
        onJump={jump}
      />
      <SimilarPanel id={a.id} filter={filter} canDecide={a.actions.some((x) => SCREENS.includes(x))} />
      <BenchActions
        application={a}
        may={may}
        comments={comments.length}
        reopens={may.reopen && !appealed}
        files={wide && files.all.length > 0 ? files : undefined}
        onOpen={(which) => open(which)()}
        onGo={go}
      />
    </aside>
  )
  const panes: Pane[] = [
    { key: 'plan', content: plan },
    ...(files.open ? [{ key: 'files', content: <FilesPane files={files} /> }] : []),
    { key: 'verdict', content: verdict },
  ]

  return (
    <PhraseContext value={{ call: call.id, places: { number: a.number, title: a.title, unit: a.unitName } }}>
      <div className="zs-bench">
        {wideQueue && (
          <aside className="zs-left">
            <Neighbours id={a.id} filter={filter} />
          </aside>
        )}
        {wide ? (
          <Split
            name="bench"
            panes={panes}
            shares={files.open ? [38, 35, 27] : wideQueue ? [61, 39] : [60, 40]}
            dividerName={(at) => (at === 0 ? t('files.afterPlan') : t('files.afterFiles'))}
          />
        ) : (
          <>
            {plan}
            {verdict}
          </>
        )}
        <Drawer open={dialog === 'queue'} onClose={close} placement="left" title={t('neighbours.title')}>
          <Neighbours id={a.id} filter={filter} />
        </Drawer>
        <RuleDrawer
          call={call}
          rule={rule}
          path={rule && placeOfRule(form, rule)}
          onClose={() => setRule(undefined)}
          onJump={jump}
        />
        {dialog === 'return' && (
          <ReturnDialog
            call={call}
            form={form}
            application={a}
            correctionDays={view.correctionDays}
            comments={comments}
            suggested={commentsFrom(call, form, a.verdict.findings, locale)}
            screening={screening}
            note={words.return ?? ''}
            onNote={(note) => setWords((all) => ({ ...all, return: note }))}
            onComment={comment}
            onClose={close}
            onDone={after(t('done.returned'))}
          />
        )}
        {(dialog === 'eligible' || dialog === 'ineligible') && (
          <ConcludeDialog
            key={dialog}
            outcome={dialog}
            call={call}
            application={a}
            missing={missing}
            note={words[dialog] ?? ''}
            onNote={(note) => setWords((all) => ({ ...all, [dialog]: note }))}
            reasons={reasons}
            onReasons={setReasons}
            screening={screening}
            onOpenRule={setRule}
            onClose={close}
            onDone={after(dialog === 'eligible' ? t('done.eligible') : t('done.ineligible'))}
          />
        )}
        {dialog === 'reopen' && (
          <ReopenDialog screening={screening} onClose={close} onDone={after(t('done.reopened'))} />
        )}
        {dialog === 'help' && <HelpDialog onClose={close} />}
        {revealing && <RevealDialog id={a.id} path={revealing} onClose={() => setRevealing(undefined)} />}
      </div>
    </PhraseContext>
  )
}

/** Steps that only a screening officer has. */
const SCREENS: readonly ScreeningView['actions'][number][] = ['decide', 'return', 'conclude', 'reopen']
