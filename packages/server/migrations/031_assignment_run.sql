-- Proposals for who reviews what: asked for by an officer, made by a job, looked at, and written down as a whole or not at all.

create table assignment_run (
  id uuid primary key,
  call_id text not null references call,
  tracks text[] not null check (cardinality(tracks) between 1 and 60),
  -- { reviewers: {track: n}, limit, perUnit, perRegion, weights }
  options jsonb not null check (jsonb_typeof(options) = 'object'),
  -- { locked, forbidden, apart }: what the officer wants of pairs, each with the reason.
  wishes jsonb not null check (jsonb_typeof(wishes) = 'object'),
  -- The proposal that this one was asked for in place of.
  follows uuid references assignment_run,
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'proposed', 'failed', 'cancelled', 'applied', 'dropped')),
  -- How often a process began it: whose process dies again and again is given up.
  attempts integer not null default 0,
  progress jsonb,
  -- When the job last said that it lives.
  beat_at timestamptz,
  -- What it was made from and what came of it, in the words of packages/review: AssignProblem, AssignPlan.
  problem jsonb,
  result jsonb,
  -- { code, issues }
  error jsonb,
  requested_by uuid not null default actor_id() references auth.user,
  requested_at timestamptz not null default app_now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- Who cancelled, applied or dropped it.
  settled_by uuid references auth.user,
  settled_at timestamptz,
  settle_reason text check (length(trim(settle_reason)) between 2 and 500),
  check (state <> 'proposed' or (problem is not null and result is not null)),
  check (state <> 'failed' or error is not null),
  check ((state in ('cancelled', 'applied', 'dropped')) = (settled_by is not null)),
  check ((settled_by is null) = (settled_at is null)),
  check (state <> 'dropped' or settle_reason is not null)
);
create index on assignment_run (call_id, requested_at desc);

create function guard_assignment_run() returns trigger language plpgsql as $$
begin
  if (new.id, new.call_id, new.tracks, new.options, new.wishes, new.follows, new.requested_by, new.requested_at)
     is distinct from (old.id, old.call_id, old.tracks, old.options, old.wishes, old.follows, old.requested_by, old.requested_at) then
    raise exception 'what was asked for stays' using errcode = 'ZN005';
  end if;
  if old.state in ('failed', 'cancelled', 'applied', 'dropped') then
    raise exception 'this proposal is settled' using errcode = 'ZN002';
  end if;
  if new.state <> old.state and not (old.state || '>' || new.state = any (array['waiting>running', 'waiting>failed',
      'waiting>cancelled', 'running>proposed', 'running>failed', 'running>cancelled', 'proposed>applied', 'proposed>dropped'])) then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'ZN002';
  end if;
  if old.state = 'proposed' and (new.problem, new.result) is distinct from (old.problem, old.result) then
    raise exception 'what was proposed stays' using errcode = 'ZN005';
  end if;
  if not public.actor_is_system() then
    -- People settle; the work is the system's.
    if new.state = old.state or new.settled_by is distinct from public.actor_id()
       or (new.problem, new.result, new.error, new.attempts) is distinct from (old.problem, old.result, old.error, old.attempts) then
      raise exception 'a proposal is made by the system' using errcode = '42501';
    end if;
    new.settled_at := public.app_now();
  end if;
  if new.state in ('proposed', 'failed') and new.state <> old.state then
    new.finished_at := public.app_now();
  end if;
  return new;
end $$;
create trigger assignment_run_guard before update on assignment_run for each row execute function guard_assignment_run();
create trigger assignment_run_kept before delete or truncate on assignment_run for each statement execute function refuse_change();

alter table assignment_run enable row level security;
alter table assignment_run force row level security;
create policy assignment_run_read on assignment_run for select
  using (actor_is_system() or (select actor_oversees()) or actor_reviews(call_id, tracks));
create policy assignment_run_ask on assignment_run for insert with check (requested_by = actor_id() and state = 'waiting'
  and settled_by is null and problem is null and result is null and actor_reviews(call_id, tracks));
create policy assignment_run_go_on on assignment_run for update using (actor_is_system() or actor_reviews(call_id, tracks))
  with check (actor_is_system() or settled_by = actor_id());
grant select, insert (id, call_id, tracks, options, wishes, follows),
  update (state, attempts, progress, beat_at, problem, result, error, started_at, finished_at, settled_by, settled_at, settle_reason)
  on assignment_run to zhinan_app;

-- By which proposal somebody reviews something; null: given by hand.
alter table review_assignment add column run_id uuid references assignment_run;
create index on review_assignment (run_id) where run_id is not null;
grant insert (run_id) on review_assignment to zhinan_app;
