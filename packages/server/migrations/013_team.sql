-- A unit's people at work on one application: who is here, what they note for each other, and who approves that it
-- goes out. None of it is the association's to see.

-- Whether the actor belongs to the unit whose application it is.
create function actor_writes_application(app uuid) returns boolean language sql stable as $$
  select exists (select from public.application a
                  where a.id = app and a.unit_id in (select public.units_of(public.actor_id())))
$$;

-- Who has the form open, and where in it: said again every few seconds, worth nothing after a minute, so that it need
-- not outlive a crash.
create unlogged table presence (
  application_id uuid not null references application,
  user_id uuid not null references auth.user,
  -- A person may have the form open twice.
  tab text not null check (length(tab) between 1 and 40),
  section text not null check (length(section) <= 80),
  seen_at timestamptz not null default clock_timestamp(),
  primary key (application_id, user_id, tab)
);
create index on presence (seen_at);
alter table presence enable row level security;
alter table presence force row level security;
create policy presence_read on presence for select using (actor_is_system() or actor_writes_application(application_id));
create policy presence_say on presence for insert
  with check (user_id = actor_id() and actor_writes_application(application_id));
create policy presence_again on presence for update using (user_id = actor_id()) with check (user_id = actor_id());
create policy presence_leave on presence for delete using (actor_is_system() or user_id = actor_id());
grant select, insert, update (section, seen_at), delete on presence to zhinan_app;

-- What a unit's people say to each other about a place of the form, or about the whole of it.
create table team_note (
  id uuid primary key,
  application_id uuid not null references application,
  -- The place, as the form's fields name it; null: the whole application.
  path text check (length(path) between 1 and 200),
  text text not null check (length(text) between 1 and 2000),
  written_by uuid not null references auth.user,
  written_at timestamptz not null default app_now(),
  settled_by uuid references auth.user,
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
create index on team_note (application_id, written_at);
create function guard_team_note() returns trigger language plpgsql as $$
begin
  if (new.id, new.application_id, new.path, new.text, new.written_by, new.written_at)
     is distinct from (old.id, old.application_id, old.path, old.text, old.written_by, old.written_at) then
    raise exception 'what was noted stays as it was written' using errcode = 'ZN005';
  end if;
  new.settled_at := case when new.settled_by is null then null else public.app_now() end;
  return new;
end $$;
create trigger team_note_guard before update on team_note for each row execute function guard_team_note();
create trigger team_note_kept before delete or truncate on team_note for each statement execute function refuse_change();
alter table team_note enable row level security;
alter table team_note force row level security;
create policy team_note_read on team_note for select using (actor_is_system() or actor_writes_application(application_id));
create policy team_note_write on team_note for insert
  with check (written_by = actor_id() and settled_by is null and actor_writes_application(application_id));
create policy team_note_settle on team_note for update using (actor_writes_application(application_id))
  with check (settled_by is null or settled_by = actor_id());
grant select, insert, update (settled_by, settled_at) on team_note to zhinan_app;

-- The way to a unit's approval: somebody asks, a manager approves one version of the form or sends it back. A manager's
-- own submission needs none; anybody else's needs the newest entry for just this version to be an approval.
create table approval (
  id uuid primary key,
  application_id uuid not null references application,
  version integer not null,
  step text not null check (step in ('asked', 'approved', 'sent-back', 'taken-back')),
  -- Whose approval a manager passes on, where it is not their own.
  on_behalf_of text check (length(on_behalf_of) between 1 and 60),
  note text check (length(note) between 1 and 1000),
  by_user uuid not null references auth.user,
  at timestamptz not null default app_now(),
  check (step = 'approved' or on_behalf_of is null),
  check (step <> 'sent-back' or note is not null)
);
create index on approval (application_id, id);
create trigger approval_append_only before update or delete or truncate on approval
  for each statement execute function refuse_change();
alter table approval enable row level security;
alter table approval force row level security;
create policy approval_read on approval for select using (actor_is_system() or actor_writes_application(application_id));
create policy approval_write on approval for insert
  with check (by_user = actor_id() and exists (
    select from application a where a.id = application_id and a.version = approval.version
       and a.state in ('draft', 'returned')
       and (a.unit_id in (select units_managed_by(actor_id()))
         or (step in ('asked', 'taken-back') and a.unit_id in (select units_of(actor_id()))))));
grant select, insert on approval to zhinan_app;

-- Whether this person may send out this version: manages the unit, or a manager has approved it.
create function may_send(app uuid, of_unit uuid, of_version integer, person uuid) returns boolean
  language sql stable as $$
  select exists (select from public.unit_member m
                  where m.unit_id = of_unit and m.user_id = person and m.left_at is null and m.role = 'manager')
      or coalesce((select s.step = 'approved' and s.version = of_version from public.approval s
                    where s.application_id = app order by s.id desc limit 1), false)
$$;
-- Whatever the program does: `updated_by` is the person for whom it is sent.
create function guard_approval() returns trigger language plpgsql as $$
begin
  if not public.may_send(new.id, new.unit_id, old.version, new.updated_by) then
    raise exception 'a manager of the unit approves before it goes out' using errcode = 'ZN011';
  end if;
  return new;
end $$;
-- (Triggers of one event go by name: after the guard of states and the deadline.)
create trigger application_send_guard before update of state on application for each row
  when (new.state = 'submitted' and old.state in ('draft', 'returned')) execute function guard_approval();
