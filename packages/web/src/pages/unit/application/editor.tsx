import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Drawer, Skeleton } from 'antd'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { fileUrl } from '../../../api/applications.ts'
import { api, take } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { meQuery } from '../../../api/queries.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { FieldFrame } from '../../../parts/form/field-frame.tsx'
import { FormContext, type FormValue } from '../../../parts/form/form-context.ts'
import { isWithin, placeId, sectionOf } from '../../../parts/form/notes.ts'
import { useWide } from '../../../parts/use-wide.ts'
import { RuleDrawer } from '../../../parts/verdict/rule-drawer.tsx'
import { VerdictPanel } from '../../../parts/verdict/verdict-panel.tsx'
import { ApprovalBanner } from './approval-banner.tsx'
import { ApproveDialog, SendBackDialog } from './approval-dialogs.tsx'
import { blockersOf } from './blockers.ts'
import { BottomBar } from './bottom-bar.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { Here } from './here.tsx'
import { NotesDrawer } from './notes-drawer.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import { SectionNav } from './section-nav.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { type Saving, useAutosave } from './use-autosave.ts'
import { useJudgement } from './use-judgement.ts'
import { usePresence } from './use-presence.ts'
import { useTeam } from './use-team.ts'
import { useUploads } from './use-uploads.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface Props {
  readonly application: ApplicationView
  readonly view: CallView
}

/** The form of an application that may be edited, with its sections left and its verdict right. */
export function Editor({ application, view }: Props): ReactNode {
  const me = useQuery(meQuery).data
  // Who began stays whose text it is: a session that ends must not have the form opened anew for nobody.
  const [user] = useState(me?.user.id ?? 'nobody')
  const saving = useAutosave(application, view.call, user)
  if (!saving) return <Skeleton active />
  return <OpenEditor application={application} view={view} saving={saving} />
}

const NO_COMMENTS: readonly never[] = []

function OpenEditor({ application, view, saving }: Props & { saving: Saving }): ReactNode {
  const { call } = view
  const { id, track } = application
  const { t, say } = useWords('form')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search = useSearch({ strict: false })
  const comments =
    application.state === 'returned' ? (application.outcomes[0]?.comments ?? NO_COMMENTS) : NO_COMMENTS
  const judged = useJudgement(call, track, application.facts, saving.state.local, comments)
  const blockers = useMemo(() => blockersOf(call, judged.problems, judged.verdict), [call, judged])
  const [rule, setRule] = useState<string>()
  const [showMissing, setShowMissing] = useState(false)
  const [drawer, setDrawer] = useState<'nav' | 'verdict'>()
  const [dialog, setDialog] = useState<'submit' | 'withdraw' | 'approve' | 'send-back'>()
  const [revealing, setRevealing] = useState<string>()
  const [place, setPlace] = useState<string | null>()
  const noteDrafts = useRef(new Map<string, string>())
  const scratch = useRef(new Map<string, string>())
  const wideNav = useWide(760)
  const wideVerdict = useWide(1120)
  const { sections } = judged.form
  const current = sections.find((s) => s.id === search.section) ?? sections[0]!

  const here = usePresence(id, current.id, saving.version)
  const team = useTeam(id, saving)
  const uploads = useUploads(id, saving)
  const uploading = uploads.running.find((u) => u.problem === undefined)
  const openNotes = team.data?.notes.filter((n) => !n.settled) ?? []

  const goTo = useCallback(
    (section: string, field?: string) => {
      setDrawer(undefined)
      setRule(undefined)
      setDialog(undefined)
      setPlace(undefined)
      void navigate({
        to: '/applications/$id',
        params: { id },
        search: { section, field, talk: search.talk },
        replace: true,
        resetScroll: field === undefined,
      })
    },
    [id, navigate, search.talk],
  )
  const jump = (path: string) => goTo(sectionOf(judged.form, path) ?? current.id, path)

  // A link may name a field: it is shown and focused once its section stands.
  const { field } = search
  useEffect(() => {
    if (!field) return
    const place = sections
      .flatMap((s) => s.fields)
      .find((f) => field === f.path || field.startsWith(`${f.path}.`))?.path
    const element = document.getElementById(placeId(place ?? field))
    element?.scrollIntoView({ block: 'center' })
    const control = element?.querySelector<HTMLElement>(
      'input:not([type=file]),textarea,button:not(.zv-clause)',
    )
    ;(control ?? element)?.focus({ preventScroll: true })
  }, [field, sections])

  const value: FormValue = {
    call,
    content: saving.state.local,
    notes: judged.notes,
    showMissing,
    set: saving.set,
    openRule: setRule,
    uploads,
    fileUrl,
    companions: application.siblings.map((s) => ({ ...s, title: s.title ?? '' })),
    companionUrl: (other) => `/applications/${other}`,
    startCompanion: async (wanted) => {
      await saving.flush()
      try {
        const made = await take(
          api.POST('/applications', {
            params: {},
            body: { callId: application.callId, track: wanted, unitId: application.unitId },
          }),
        )
        await queries.invalidateQueries({ queryKey: ['application', id] })
        void navigate({ to: '/applications/$id', params: { id: made.id } })
      } catch (error) {
        message.error(error instanceof ApiProblem ? say(error.detail ?? error.title) : String(error))
      }
    },
    scratch: scratch.current,
    team: {
      openAt: (path) => openNotes.filter((n) => n.path !== null && isWithin(n.path, path)).length,
      note: setPlace,
    },
    reveal: setRevealing,
  }
  const index = sections.indexOf(current)
  const nav = <SectionNav sections={sections} marks={judged.marks} current={current.id} onGo={goTo} />
  const verdict = <VerdictPanel call={call} verdict={judged.verdict} onOpenRule={setRule} onJump={jump} />
  const openFinding = judged.verdict.findings.find((f) => f.rule === rule)
  return (
    <FormContext value={value}>
      {team.data && (
        <ApprovalBanner
          team={team.data}
          onAsk={() => setDialog('submit')}
          onApprove={() => setDialog('approve')}
          onSendBack={() => setDialog('send-back')}
          takeBack={() => team.step('taken-back')}
        />
      )}
      {!wideNav && <Here here={here} sections={sections} />}
      <div className="za-panes">
        {wideNav && (
          <aside className="za-nav">
            {nav}
            <Here here={here} sections={sections} />
          </aside>
        )}
        <section className="za-form" aria-labelledby="za-section">
          <h2 id="za-section">{say(current.title)}</h2>
          {current.help && <p className="zf-help">{say(current.help)}</p>}
          {current.fields.map((f) => (
            <FieldFrame key={f.path} field={f} />
          ))}
          <nav className="za-steps" aria-label={t('nav.steps')}>
            {index > 0 && (
              <button type="button" className="zv-link" onClick={() => goTo(sections[index - 1]!.id)}>
                ← {say(sections[index - 1]!.title)}
              </button>
            )}
            {index < sections.length - 1 && (
              <button type="button" className="zv-link za-next" onClick={() => goTo(sections[index + 1]!.id)}>
                {say(sections[index + 1]!.title)} →
              </button>
            )}
          </nav>
          {application.actions.includes('withdraw') && (
            <p className="za-withdraw">
              <Button type="link" size="small" danger onClick={() => setDialog('withdraw')}>
                {t('bar.withdraw')}
              </Button>
            </p>
          )}
        </section>
        {wideVerdict && <aside className="za-verdict">{verdict}</aside>}
      </div>
      <BottomBar
        application={application}
        saving={saving}
        blockers={blockers.length}
        verdict={judged.verdict}
        maySend={team.data?.maySend ?? true}
        openNotes={openNotes.length}
        onNotes={() => setPlace(null)}
        onNav={wideNav ? undefined : () => setDrawer('nav')}
        onVerdict={wideVerdict ? undefined : () => setDrawer('verdict')}
        onSubmit={() => {
          setShowMissing(true)
          setDialog('submit')
        }}
      />
      <Drawer
        open={drawer === 'nav'}
        onClose={() => setDrawer(undefined)}
        placement="left"
        title={t('nav.title')}
      >
        {nav}
      </Drawer>
      <Drawer open={drawer === 'verdict'} onClose={() => setDrawer(undefined)} title={t('verdict.title')}>
        {verdict}
      </Drawer>
      <RuleDrawer
        call={call}
        rule={rule}
        path={openFinding?.path}
        onClose={() => setRule(undefined)}
        onJump={jump}
      />
      <ConflictDialog call={call} track={track} saving={saving} />
      {dialog === 'submit' && (
        <SubmitDialog
          application={application}
          view={view}
          saving={saving}
          judged={judged}
          blockers={blockers}
          uploading={uploading}
          team={team.data}
          ask={(note) => team.step('asked', note === '' ? {} : { note })}
          onClose={() => setDialog(undefined)}
          onJump={jump}
          onOpenRule={setRule}
        />
      )}
      {dialog === 'withdraw' && (
        <WithdrawDialog application={application} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'approve' && (
        <ApproveDialog give={(more) => team.step('approved', more)} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'send-back' && (
        <SendBackDialog give={(more) => team.step('sent-back', more)} onClose={() => setDialog(undefined)} />
      )}
      <NotesDrawer
        id={id}
        form={judged.form}
        team={team.data}
        place={place}
        drafts={noteDrafts.current}
        onClose={() => setPlace(undefined)}
        onJump={jump}
      />
      {revealing && <RevealDialog id={id} path={revealing} onClose={() => setRevealing(undefined)} />}
    </FormContext>
  )
}
