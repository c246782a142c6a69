-- Who examines which file: given, handed over and taken back. It guides and does not lock. And the daily letter about
-- what is due.

alter table staff_role drop constraint staff_role_duties_check;
alter table staff_role add constraint staff_role_duties_check
  check (duties <@ array['screening', 'review', 'finance', 'lead']);

-- Who gives files out: whoever runs the call, or leads these tracks.
create function actor_leads(in_call text, in_track text) returns boolean language sql stable as $$
  select public.actor_runs_call(in_call) or public.actor_is_officer_of(in_call, in_track, 'lead')
$$;

-- Whether this person may examine files of the track; never their own unit's.
create function may_screen(person uuid, in_call text, in_track text, of_unit uuid) returns boolean
  language sql stable as $$
    select exists (
      select from public.staff_role r
       where r.user_id = person and r.role = 'officer' and r.revoked_at is null and 'screening' = any (r.duties)
         and (r.call_id is null or r.call_id = in_call) and (r.tracks is null or in_track = any (r.tracks)))
      and of_unit not in (select public.units_of(person))
  $$;

create table screening_assignment (
  id uuid primary key,
  application_id uuid not null references application,
  -- Of the application; the trigger fills them in, so that a policy need not look them up.
  call_id text not null references call,
  track text not null,
  officer_id uuid not null references auth.user,
  assigned_by uuid not null default actor_id() references auth.user,
  assigned_at timestamptz not null default app_now(),
  -- The earlier row, whose officer hands it on themselves.
  handed_from uuid unique references screening_assignment,
  ended_by uuid references auth.user,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index screening_assignment_current on screening_assignment (application_id) where ended_at is null;
create index on screening_assignment (officer_id) where ended_at is null;
create index on screening_assignment (call_id, track) where ended_at is null;

create function guard_assignment() returns trigger language plpgsql as $$
declare
  a record;
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or (new.id, new.application_id, new.officer_id, new.assigned_by, new.assigned_at)
        is distinct from (old.id, old.application_id, old.officer_id, old.assigned_by, old.assigned_at) then
      raise exception 'an assignment is only ended, and once' using errcode = 'ZN002';
    end if;
    new.ended_at := public.app_now();
    return new;
  end if;
  select x.call_id, x.track, x.unit_id, x.state into a from public.application x where x.id = new.application_id;
  if a.state is null or a.state not in ('submitted', 'returned') then
    raise exception 'only what is under examination is given to an officer' using errcode = 'ZN005';
  end if;
  new.call_id := a.call_id;
  new.track := a.track;
  if not public.may_screen(new.officer_id, a.call_id, a.track, a.unit_id) then
    raise exception 'this person may not examine it' using errcode = '42501';
  end if;
  if not public.actor_is_system() and not public.actor_leads(a.call_id, a.track) and not exists (
      select from public.screening_assignment e where e.id = new.handed_from and e.application_id = new.application_id
         and e.officer_id = public.actor_id() and e.ended_by = public.actor_id()) then
    raise exception 'files are given out by whoever leads, or handed on by their officer' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger assignment_guard before insert or update on screening_assignment
  for each row execute function guard_assignment();

alter table screening_assignment enable row level security;
alter table screening_assignment force row level security;
create policy assignment_read on screening_assignment for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(call_id, track) && (select officer_scopes()), false));
create policy assignment_give on screening_assignment for insert
  with check ((actor_is_system() or assigned_by = actor_id()) and ended_at is null
    and (actor_is_system() or actor_is_officer_of(call_id, track)));
create policy assignment_end on screening_assignment for update
  using (actor_is_system() or officer_id = actor_id() or actor_leads(call_id, track))
  with check (actor_is_system() or ended_by = actor_id());
grant select, insert (id, application_id, call_id, track, officer_id, handed_from), update (ended_by, ended_at)
  on screening_assignment to zhinan_app;

-- Officers of its track read who was to examine it; the unit does not.
create policy history_of_screening on history for select
  using (case when subject_type = 'screening' then exists (select from application a where a.id = subject_id::uuid
    and actor_is_officer_of(a.call_id, a.track) and a.unit_id not in (select units_of(actor_id()))) else false end);

-- The day's letter to an officer, once a day.
create table screening_due_mail (
  day date not null,
  officer_id uuid not null references auth.user,
  call_id text not null references call,
  due integer not null check (due >= 0),
  overdue integer not null check (overdue >= 0),
  at timestamptz not null default app_now(),
  primary key (day, officer_id, call_id)
);
create trigger screening_due_mail_append_only before update or delete or truncate on screening_due_mail
  for each statement execute function refuse_change();
alter table screening_due_mail enable row level security;
alter table screening_due_mail force row level security;
create policy due_mail_read on screening_due_mail for select
  using (actor_is_system() or officer_id = actor_id() or actor_runs_call(call_id) or (select actor_oversees()));
create policy due_mail_write on screening_due_mail for insert with check (actor_is_system());
grant select, insert on screening_due_mail to zhinan_app;
