import { useQuery, useQueryClient } from '@tanstack/react-query'
import { unreachable } from '../../../api/problem.ts'
import { stepApproval, type Team, teamQuery } from '../../../api/team.ts'
import { isUnsaved } from '../../../parts/form/autosave.ts'
import type { Saving } from './use-autosave.ts'

type Step = Team['approvals'][number]['step']

/** What colleagues have said about this form, and the steps of its approval: each about what is with the server. */
export function useTeam(id: string, saving: Saving) {
  const queries = useQueryClient()
  const { data } = useQuery(teamQuery(id))
  const step = async (which: Step, more?: { note?: string; onBehalfOf?: string }): Promise<void> => {
    if (!(await saving.flush())) throw unreachable()
    queries.setQueryData(teamQuery(id).queryKey, await stepApproval(id, saving.version(), which, more))
    await queries.invalidateQueries({ queryKey: ['unit'] })
  }
  // What is being typed is approved by nobody yet.
  const version = isUnsaved(saving.state) ? undefined : saving.state.version
  return { data: data && asOf(data, version), step }
}

/** The same about a version of the form that the server may not have told about yet. */
function asOf(team: Team, version: number | undefined): Team {
  const approvals = team.approvals.map((a) => ({ ...a, current: a.version === version }))
  const approved = approvals[0]?.step === 'approved' && approvals[0].current
  return { ...team, approvals, maySend: team.manages || approved }
}
